/**
 * Puts points into classes as they are loaded, and replaces what would block, start threads or ask for the time by its
 * model.
 */
@NullMarked
package kata.schedule.weave;

import org.jspecify.annotations.NullMarked;
