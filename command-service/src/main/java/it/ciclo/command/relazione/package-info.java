/**
 * The Relazione sulla performance of a year: drafted once the measurements are closed, every shortfall explained, approved by an
 * act that freezes text and results, validated by the OIV, published. Approval and validation come in the order the SMVP names.
 * Uses only the contracts, the calculations and what the features share.
 */
@NullMarked
package it.ciclo.command.relazione;

import org.jspecify.annotations.NullMarked;
