/** The page of the monitorings of a year. */
@NullMarked
package it.ciclo.query.monitoraggio.web;

import org.jspecify.annotations.NullMarked;
