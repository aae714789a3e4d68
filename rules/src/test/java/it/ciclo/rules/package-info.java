@NullMarked
package it.ciclo.rules;

import org.jspecify.annotations.NullMarked;
