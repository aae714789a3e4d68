@NullMarked
package it.ciclo.command.piano;

import org.jspecify.annotations.NullMarked;
