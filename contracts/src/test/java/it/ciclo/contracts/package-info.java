@NullMarked
package it.ciclo.contracts;

import org.jspecify.annotations.NullMarked;
