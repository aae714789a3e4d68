/** What results are worth in money, and what stands in the way of it. */
@NullMarked
package it.ciclo.rules.premi;

import org.jspecify.annotations.NullMarked;
