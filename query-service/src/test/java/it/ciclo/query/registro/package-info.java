@NullMarked
package it.ciclo.query.registro;

import org.jspecify.annotations.NullMarked;
