@NullMarked
package it.ciclo.command.monitoraggio.axon;

import org.jspecify.annotations.NullMarked;
