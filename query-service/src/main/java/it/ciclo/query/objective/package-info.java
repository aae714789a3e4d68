/** What is known of one objective: its promise, its values, their history. */
@NullMarked
package it.ciclo.query.objective;

import org.jspecify.annotations.NullMarked;
