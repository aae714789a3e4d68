@NullMarked
package it.ciclo.command.objective.axon;

import org.jspecify.annotations.NullMarked;
