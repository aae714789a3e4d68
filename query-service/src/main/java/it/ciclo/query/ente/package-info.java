/** The units of an ente. */
@NullMarked
package it.ciclo.query.ente;

import org.jspecify.annotations.NullMarked;
