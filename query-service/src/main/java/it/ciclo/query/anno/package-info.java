/** Everything known of one year at one position, with the gradi computed from it; pure, shared by the pages of the year. */
@NullMarked
package it.ciclo.query.anno;

import org.jspecify.annotations.NullMarked;
