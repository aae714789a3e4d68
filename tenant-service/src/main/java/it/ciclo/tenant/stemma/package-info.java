/** The stemma of an ente: a picture somebody sent, drawn anew before it is kept. */
@NullMarked
package it.ciclo.tenant.stemma;

import org.jspecify.annotations.NullMarked;
