@NullMarked
package it.ciclo.rules.scheda;

import org.jspecify.annotations.NullMarked;
