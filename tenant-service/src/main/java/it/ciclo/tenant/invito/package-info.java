/** Invitations: somebody is asked into an ente by a link, and comes in with an access of her own. */
@NullMarked
package it.ciclo.tenant.invito;

import org.jspecify.annotations.NullMarked;
