@NullMarked
package it.ciclo.command.piano.axon;

import org.jspecify.annotations.NullMarked;
