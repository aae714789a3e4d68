/** From the topic to the rows: the consumer loop, positions, parking, the one writer of read models, the fold checker. */
@NullMarked
package it.ciclo.query.stream;

import org.jspecify.annotations.NullMarked;
