@NullMarked
package it.ciclo.command.caricamento;

import org.jspecify.annotations.NullMarked;
