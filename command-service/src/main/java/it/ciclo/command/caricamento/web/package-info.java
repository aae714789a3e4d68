/** Caricamento over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.caricamento.web;

import org.jspecify.annotations.NullMarked;
