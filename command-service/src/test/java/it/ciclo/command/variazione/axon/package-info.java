@NullMarked
package it.ciclo.command.variazione.axon;

import org.jspecify.annotations.NullMarked;
