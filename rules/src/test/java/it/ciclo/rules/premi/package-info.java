@NullMarked
package it.ciclo.rules.premi;

import org.jspecify.annotations.NullMarked;
