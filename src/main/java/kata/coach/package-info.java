/** What the student sees: the page at the end of a test run. */
@NullMarked
package kata.coach;

import org.jspecify.annotations.NullMarked;
