/** Who holds a role lets another act in it, for a time and by a written act. */
@NullMarked
package it.ciclo.tenant.delega;

import org.jspecify.annotations.NullMarked;
