/** Rulebooks a consortium publishes in numbered versions, and what its comuni give it for them. */
@NullMarked
package it.ciclo.tenant.modello;

import org.jspecify.annotations.NullMarked;
