/** Events of the Piano della performance of one year. */
@NullMarked
package it.ciclo.contracts.piano;

import org.jspecify.annotations.NullMarked;
