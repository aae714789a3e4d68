/** The entry: what anybody sees, and the choice of ente and role after the sign-in. */
@NullMarked
package it.ciclo.portal.accesso;

import org.jspecify.annotations.NullMarked;
