@NullMarked
package it.ciclo.query.confronto;

import org.jspecify.annotations.NullMarked;
