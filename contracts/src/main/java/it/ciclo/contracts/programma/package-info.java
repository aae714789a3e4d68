/** Events of the programmes of mandate of an ente, and of where its objectives hang. */
@NullMarked
package it.ciclo.contracts.programma;

import org.jspecify.annotations.NullMarked;
