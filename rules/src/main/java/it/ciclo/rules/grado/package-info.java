/** From a value to the grado of its indicatore, and from the indicatori to the grado of their objective. */
@NullMarked
package it.ciclo.rules.grado;

import org.jspecify.annotations.NullMarked;
