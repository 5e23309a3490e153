/** What passing tests have shown of an answer, for whoever reads a green verdict. It decides nothing. */
@NullMarked
package kata.proof;

import org.jspecify.annotations.NullMarked;
