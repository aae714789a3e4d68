/** The official list of the Italian comuni: who types a name or a code gets the rest. */
@NullMarked
package it.ciclo.tenant.comuni;

import org.jspecify.annotations.NullMarked;
