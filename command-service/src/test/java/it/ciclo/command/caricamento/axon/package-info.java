@NullMarked
package it.ciclo.command.caricamento.axon;

import org.jspecify.annotations.NullMarked;
