/** A Piano filled without typing again: from a sheet, with a preview row by row, or from the Piano of the year before. */
@NullMarked
package it.ciclo.portal.caricamenti;

import org.jspecify.annotations.NullMarked;
