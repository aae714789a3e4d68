/** An OIV or Nucleo shared by enti of a consortium, for a time: appointed once, let in by each ente itself. */
@NullMarked
package it.ciclo.tenant.mandato;

import org.jspecify.annotations.NullMarked;
