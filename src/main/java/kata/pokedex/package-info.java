/**
 * The site that the exercises scrape: a page for each of 1,025 Pokémon, with settable faults and delays,
 * which keeps book of every request.
 */
@NullMarked
package kata.pokedex;

import org.jspecify.annotations.NullMarked;
