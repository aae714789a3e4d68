/** Events of the stream of the ente itself: its opening and its units. */
@NullMarked
package it.ciclo.contracts.ente;

import org.jspecify.annotations.NullMarked;
