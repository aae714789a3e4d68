/** Piano over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.piano.web;

import org.jspecify.annotations.NullMarked;
