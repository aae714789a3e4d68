/** How a question is answered: one tenant, one position, one consistent snapshot. */
@NullMarked
package it.ciclo.query.reading;

import org.jspecify.annotations.NullMarked;
