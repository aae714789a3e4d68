/**
 * One objective in its year: assigned with its indicatori while the Piano is not approved, measured afterwards. A value is recorded
 * by who answers for the unit, confirmed by somebody else, corrected with a reason and never overwritten. Uses only the contracts,
 * the calculations and what the features share.
 */
@NullMarked
package it.ciclo.command.objective;

import org.jspecify.annotations.NullMarked;
