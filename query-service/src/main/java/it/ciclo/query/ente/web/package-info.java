/** The units of the ente. */
@NullMarked
package it.ciclo.query.ente.web;

import org.jspecify.annotations.NullMarked;
