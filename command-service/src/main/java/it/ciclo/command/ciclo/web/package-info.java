/** Ciclo over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.ciclo.web;

import org.jspecify.annotations.NullMarked;
