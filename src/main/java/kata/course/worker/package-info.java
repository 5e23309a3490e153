/**
 * The JVM that runs one answer after the other against its test, and nothing else. It talks to {@code
 * kata.course.Worker} in frames over a loopback connection.
 */
@NullMarked
package kata.course.worker;

import org.jspecify.annotations.NullMarked;
