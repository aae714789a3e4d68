@NullMarked
package it.ciclo.command.objective;

import org.jspecify.annotations.NullMarked;
