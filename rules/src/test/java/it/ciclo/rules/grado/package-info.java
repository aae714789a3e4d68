@NullMarked
package it.ciclo.rules.grado;

import org.jspecify.annotations.NullMarked;
