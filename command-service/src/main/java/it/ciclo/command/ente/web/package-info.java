/** The ente's units over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.ente.web;

import org.jspecify.annotations.NullMarked;
