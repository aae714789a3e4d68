@NullMarked
package it.ciclo.command.peg.axon;

import org.jspecify.annotations.NullMarked;
