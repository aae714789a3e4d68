@NullMarked
package it.ciclo.command.variazione;

import org.jspecify.annotations.NullMarked;
