@NullMarked
package it.ciclo.command.smvp;

import org.jspecify.annotations.NullMarked;
