@NullMarked
package it.ciclo.command.relazione.axon;

import org.jspecify.annotations.NullMarked;
