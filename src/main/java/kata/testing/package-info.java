/**
 * What the exercises' tests are run with: no test hangs, they run in the order they are written, their assertions
 * name the mistake, and a failure is told in the student's words and lines.
 */
@NullMarked
package kata.testing;

import org.jspecify.annotations.NullMarked;
