/** What the coach remembers: verdicts by the content of what was judged, and how many hints were shown. */
@NullMarked
package kata.coach.progress;

import org.jspecify.annotations.NullMarked;
