/** What an ente gives for the comparisons it takes part in. */
@NullMarked
package it.ciclo.query.confronto;

import org.jspecify.annotations.NullMarked;
