/** What JUnit needs to run the course's tests: no test hangs, and they run in the order they are written. */
@NullMarked
package kata.testing;

import org.jspecify.annotations.NullMarked;
