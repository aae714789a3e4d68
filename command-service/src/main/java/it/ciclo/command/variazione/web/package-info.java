/** Variazione over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.variazione.web;

import org.jspecify.annotations.NullMarked;
