/**
 * What real threads on real cores do: samples the kata's own bank and the students' answers with jcstress, and tells
 * what was seen. jcstress itself, and the harnesses, lie in {@code src/jcstress}.
 */
@NullMarked
package kata.race;

import org.jspecify.annotations.NullMarked;
