/** The page of the PEG. */
@NullMarked
package it.ciclo.query.peg.web;

import org.jspecify.annotations.NullMarked;
