package kata.pokedex;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request, as the site saw it.
 *
 * @param number whose page was asked for, 0 if the path leads nowhere
 * @param path as it was asked for, such as {@code /pokedex/25}
 * @param arrived when the request had been read, since the site was opened
 * @param answered when the site was about to send the answer, since it was opened; null if it has not, or
 *     never did
 * @param inFlight how many requests were in flight when it arrived, itself included
 */
public record Visit(int number, String path, Duration arrived, @Nullable Duration answered, int inFlight) {}
