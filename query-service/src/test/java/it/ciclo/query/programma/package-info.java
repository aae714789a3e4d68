@NullMarked
package it.ciclo.query.programma;

import org.jspecify.annotations.NullMarked;
