/**
 * One variazione of an approved Piano (art. 6 D.Lgs. 150/2009): proposed with its reason, filled with what shall happen to each
 * objective, heard by the OIV where it is asked, decided by an act. The approval changes all its objectives at once. Uses the
 * contracts, the calculations, what the features share, and of objective and piano what makes an objective well formed and
 * measurable.
 */
@NullMarked
package it.ciclo.command.variazione;

import org.jspecify.annotations.NullMarked;
