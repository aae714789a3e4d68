/** Monitoraggio over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.monitoraggio.web;

import org.jspecify.annotations.NullMarked;
