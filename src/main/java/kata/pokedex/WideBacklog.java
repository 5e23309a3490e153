package kata.pokedex;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ServerSocketFactory;

/**
 * Server sockets with room for thousands of connections that have not been accepted yet.
 *
 * <p>MockWebServer asks for room for 50. Beyond that, Linux lets the client try again after a second, then
 * three; in the meantime nothing in this JVM moves, and a right answer would be given up on.
 */
final class WideBacklog extends ServerSocketFactory {
  private static final int ROOM = 4096;

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new WideServerSocket();
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return createServerSocket(port, ROOM);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return bound(new InetSocketAddress(port), backlog);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
    return bound(new InetSocketAddress(address, port), backlog);
  }

  private static ServerSocket bound(InetSocketAddress address, int backlog) throws IOException {
    var socket = new WideServerSocket();
    socket.bind(address, backlog);
    return socket;
  }

  private static final class WideServerSocket extends ServerSocket {
    WideServerSocket() throws IOException {}

    @Override
    public void bind(SocketAddress address, int backlog) throws IOException {
      super.bind(address, Math.max(backlog, ROOM));
    }

    /** Without delay: the end of a page shall not wait until its beginning has been acknowledged. */
    @Override
    public Socket accept() throws IOException {
      var socket = super.accept();
      socket.setTcpNoDelay(true);
      return socket;
    }
  }
}
