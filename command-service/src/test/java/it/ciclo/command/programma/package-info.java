@NullMarked
package it.ciclo.command.programma;

import org.jspecify.annotations.NullMarked;
