/** Mergers: an ente succeeds others, whose histories stay readable to those whom it lets read them. */
@NullMarked
package it.ciclo.tenant.fusione;

import org.jspecify.annotations.NullMarked;
