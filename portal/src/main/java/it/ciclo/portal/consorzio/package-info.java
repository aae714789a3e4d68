/** How the administrators of a consortium bring comuni in: which one is stuck, and at which step. */
@NullMarked
package it.ciclo.portal.consorzio;

import org.jspecify.annotations.NullMarked;
