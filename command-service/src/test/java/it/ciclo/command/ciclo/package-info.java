@NullMarked
package it.ciclo.command.ciclo;

import org.jspecify.annotations.NullMarked;
