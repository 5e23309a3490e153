/**
 * Waiting for other threads without a stopwatch: code meets at a gate, and whoever waits gives up when
 * nothing moves any more, not when time has passed.
 */
@NullMarked
package kata.gate;

import org.jspecify.annotations.NullMarked;
