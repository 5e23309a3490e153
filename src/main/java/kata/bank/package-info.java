/**
 * The bank of the races: ledgers for every purpose, the kata's own banks that protect nothing, and a judge of the
 * books. Amounts and balances are whole Poké dollars.
 */
@NullMarked
package kata.bank;

import org.jspecify.annotations.NullMarked;
