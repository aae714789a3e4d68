/** The published language of Ciclo: what several services speak and what is stored for ever. */
@NullMarked
package it.ciclo.contracts;

import org.jspecify.annotations.NullMarked;
