@NullMarked
package it.ciclo.query.scadenzario;

import org.jspecify.annotations.NullMarked;
