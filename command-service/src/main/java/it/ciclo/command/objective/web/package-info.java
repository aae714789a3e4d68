/** Objective over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.objective.web;

import org.jspecify.annotations.NullMarked;
