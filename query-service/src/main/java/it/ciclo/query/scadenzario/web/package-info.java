/** The page of the terms. */
@NullMarked
package it.ciclo.query.scadenzario.web;

import org.jspecify.annotations.NullMarked;
