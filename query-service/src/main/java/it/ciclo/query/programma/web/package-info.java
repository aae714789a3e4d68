/** The albero over HTTP. */
@NullMarked
package it.ciclo.query.programma.web;

import org.jspecify.annotations.NullMarked;
