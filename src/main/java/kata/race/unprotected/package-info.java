/** The kata's own bank without protection, as a scenario. A package of its own: its classes get points. */
@NullMarked
package kata.race.unprotected;

import org.jspecify.annotations.NullMarked;
