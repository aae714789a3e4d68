@NullMarked
package it.ciclo.command.relay;

import org.jspecify.annotations.NullMarked;
