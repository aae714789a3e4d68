/** The ente itself: people and memberships, units, the letterhead. */
@NullMarked
package it.ciclo.portal.persone;

import org.jspecify.annotations.NullMarked;
