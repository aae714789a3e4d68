/** Events of one caricamento: a Piano filled from a sheet or from the Piano of the year before, as one, and undone as one. */
@NullMarked
package it.ciclo.contracts.caricamento;

import org.jspecify.annotations.NullMarked;
