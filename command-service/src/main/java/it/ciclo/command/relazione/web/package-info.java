/** Relazione over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.relazione.web;

import org.jspecify.annotations.NullMarked;
