/** Who administers a consortium: asked in by a link, ended with a reason, never the last. */
@NullMarked
package it.ciclo.tenant.amministratore;

import org.jspecify.annotations.NullMarked;
