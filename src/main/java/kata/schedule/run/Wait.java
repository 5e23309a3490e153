package kata.schedule.run;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Why an actor cannot go on.
 *
 * @param verb what it does, for a story: "waits for the lock"
 * @param on the lock, latch, queue … that it waits for; null if there is no such object
 * @param isReady whether it could go on now; asked before each choice, must change nothing
 */
public record Wait(String verb, @Nullable Object on, BooleanSupplier isReady) {}
