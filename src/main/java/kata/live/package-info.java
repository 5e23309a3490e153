/**
 * Answers at work: an answer is compiled, loaded, and given the article's work, and whoever listens hears of each
 * request, transfer and number as it begins and ends, and where. What the benchmark measures and {@code kata play} shows.
 *
 * <p>There is no list of exercises here, either: what an answer can do is seen from the parameters of its constructor.
 */
@NullMarked
package kata.live;

import org.jspecify.annotations.NullMarked;
