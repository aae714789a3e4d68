/**
 * One filling of a Piano with many objectives at once, from a sheet or from the Piano of the year before: they are assigned
 * together or not at all, and withdrawn together while nothing was built on them. Uses the contracts, the calculations, what the
 * features share, of objective what makes one well formed, and of programma where it may hang. Knows nothing of spreadsheets.
 */
@NullMarked
package it.ciclo.command.caricamento;

import org.jspecify.annotations.NullMarked;
