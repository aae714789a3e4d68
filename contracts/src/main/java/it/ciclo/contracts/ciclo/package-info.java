/** Events of one year of an ente: the pinned SMVP, the terms, the closing of the measurements and of the year. */
@NullMarked
package it.ciclo.contracts.ciclo;

import org.jspecify.annotations.NullMarked;
