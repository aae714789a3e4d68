@NullMarked
package it.ciclo.command.ente.axon;

import org.jspecify.annotations.NullMarked;
