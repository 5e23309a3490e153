/**
 * Processes that compute: the worker that is asked over its pipes, what it may reply, and a workshop in which a test
 * decides what becomes of each number, also inside a process of its own.
 */
@NullMarked
package kata.process;

import org.jspecify.annotations.NullMarked;
