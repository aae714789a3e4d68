@NullMarked
package it.ciclo.command.smvp.axon;

import org.jspecify.annotations.NullMarked;
