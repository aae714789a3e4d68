@NullMarked
package it.ciclo.command.ciclo.axon;

import org.jspecify.annotations.NullMarked;
