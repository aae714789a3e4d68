/** Smvp over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.smvp.web;

import org.jspecify.annotations.NullMarked;
