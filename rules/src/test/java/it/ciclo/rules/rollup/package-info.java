@NullMarked
package it.ciclo.rules.rollup;

import org.jspecify.annotations.NullMarked;
