/**
 * The state machines a second time, as plainly as can be and without the deciders' code: random years are lived in both, and
 * both must say the same.
 */
@NullMarked
package it.ciclo.command.model;

import org.jspecify.annotations.NullMarked;
