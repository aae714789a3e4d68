/** PEG over HTTP: a request in, a command out. */
@NullMarked
package it.ciclo.command.peg.web;

import org.jspecify.annotations.NullMarked;
