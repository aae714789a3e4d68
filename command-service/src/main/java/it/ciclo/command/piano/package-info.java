/**
 * The Piano of a year: drafted, proposed when nothing is missing and the weights add up, approved by an act of the Giunta, which
 * every objective of it inherits, published. Uses only the contracts, the calculations and what the features share.
 */
@NullMarked
package it.ciclo.command.piano;

import org.jspecify.annotations.NullMarked;
