/** The units and the rulebook of an ente. */
@NullMarked
package it.ciclo.query.ente;

import org.jspecify.annotations.NullMarked;
