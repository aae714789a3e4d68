/** The terms of a year: how each is computed, whether it was met. */
@NullMarked
package it.ciclo.query.scadenzario;

import org.jspecify.annotations.NullMarked;
