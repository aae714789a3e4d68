/** What a newer official list says of the enti that are here: proposals, of which nothing becomes by itself. */
@NullMarked
package it.ciclo.tenant.elenco;

import org.jspecify.annotations.NullMarked;
