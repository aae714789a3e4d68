/** The programmes over HTTP. */
@NullMarked
package it.ciclo.command.programma.web;

import org.jspecify.annotations.NullMarked;
