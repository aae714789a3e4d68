@NullMarked
package it.ciclo.query.promemoria;

import org.jspecify.annotations.NullMarked;
