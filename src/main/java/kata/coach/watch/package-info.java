/** The coach at work: judges at every save, and listens for keys. */
@NullMarked
package kata.coach.watch;

import org.jspecify.annotations.NullMarked;
