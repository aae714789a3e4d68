@NullMarked
package it.ciclo.rules.variazione;

import org.jspecify.annotations.NullMarked;
