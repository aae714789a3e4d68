@NullMarked
package it.ciclo.command.eventstore;

import org.jspecify.annotations.NullMarked;
