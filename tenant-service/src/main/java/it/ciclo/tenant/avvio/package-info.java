/** How a consortium brings an ente in: visible steps, each tried again or undone, confirmed by the ente itself at the end. */
@NullMarked
package it.ciclo.tenant.avvio;

import org.jspecify.annotations.NullMarked;
