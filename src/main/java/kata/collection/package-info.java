/**
 * The JDK's collections that are not made for several threads, watched: answers get these in place of {@code ArrayList},
 * {@code HashMap} and their like, and {@link kata.collection.Overlaps} says whether two threads were inside one at once.
 */
@NullMarked
package kata.collection;

import org.jspecify.annotations.NullMarked;
