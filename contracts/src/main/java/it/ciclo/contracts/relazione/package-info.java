/** Events of the Relazione sulla performance of one year. */
@NullMarked
package it.ciclo.contracts.relazione;

import org.jspecify.annotations.NullMarked;
