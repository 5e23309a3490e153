package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

public class ThreadScraper {
  private final HttpClient client;
  private final URI site;

  public ThreadScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    List<PageThread> threads = new ArrayList<>();
    for (int number : numbers) {
      PageThread thread = new PageThread(number);
      threads.add(thread);
      thread.start();
    }
    List<Pokemon> found = new ArrayList<>();
    try {
      for (PageThread thread : threads) {
        found.add(thread.result());
      }
      return found;
    } finally {
      for (PageThread thread : threads) {
        thread.interrupt();
      }
      boolean interrupted = false;
      for (PageThread thread : threads) {
        while (thread.isAlive()) {
          try {
            thread.join();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private class PageThread extends Thread {
    private final int number;
    private Pokemon pokemon;
    private IOException failure;

    PageThread(int number) {
      super("page " + number);
      this.number = number;
    }

    @Override
    public void run() {
      try {
        pokemon = fetch(number);
      } catch (IOException e) {
        failure = e;
      } catch (InterruptedException | RuntimeException e) {
        failure = new IOException("page " + number + " was not read", e);
      }
    }

    Pokemon result() throws IOException, InterruptedException {
      join();
      if (failure != null) {
        throw failure;
      }
      return pokemon;
    }
  }

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
