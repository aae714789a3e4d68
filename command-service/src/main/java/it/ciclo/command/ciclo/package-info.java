/**
 * One year of the ente: it pins the rules in force, names the terms, closes the measurements and in the end the year. Uses only
 * the contracts and what the features share.
 */
@NullMarked
package it.ciclo.command.ciclo;

import org.jspecify.annotations.NullMarked;
