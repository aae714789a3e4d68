@NullMarked
package it.ciclo.command.relazione;

import org.jspecify.annotations.NullMarked;
