/** The pages of the years. */
@NullMarked
package it.ciclo.query.ciclo.web;

import org.jspecify.annotations.NullMarked;
