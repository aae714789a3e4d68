@NullMarked
package it.ciclo.command.peg;

import org.jspecify.annotations.NullMarked;
