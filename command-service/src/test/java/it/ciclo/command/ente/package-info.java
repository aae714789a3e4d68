@NullMarked
package it.ciclo.command.ente;

import org.jspecify.annotations.NullMarked;
