/** The programmes of mandate and where the objectives of each year hang: decisions without framework. */
@NullMarked
package it.ciclo.command.programma;

import org.jspecify.annotations.NullMarked;
