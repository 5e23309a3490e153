/**
 * Stand-ins for what would wait, start threads or ask for the time: woven code calls them in place of the JDK's. They
 * wait as actors wait, so that the scheduler knows who waits for what; where no schedule runs they do what the JDK does.
 */
@NullMarked
package kata.schedule.model;

import org.jspecify.annotations.NullMarked;
