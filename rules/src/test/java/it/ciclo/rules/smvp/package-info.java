@NullMarked
package it.ciclo.rules.smvp;

import org.jspecify.annotations.NullMarked;
