/** The caricamenti of a year, as their page asks for them. */
@NullMarked
package it.ciclo.query.caricamento.web;

import org.jspecify.annotations.NullMarked;
