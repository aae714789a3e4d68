/** The pages of the rulebook. */
@NullMarked
package it.ciclo.query.smvp.web;

import org.jspecify.annotations.NullMarked;
