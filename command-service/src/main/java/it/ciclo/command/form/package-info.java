/**
 * From the fields of a request to values the rules take: what is missing, too long or no such thing is gathered, so that a person
 * reads all of it at once.
 */
@NullMarked
package it.ciclo.command.form;

import org.jspecify.annotations.NullMarked;
