/** What happened to access and rights in an ente, for its segretario: refusals, and who changed what. */
@NullMarked
package it.ciclo.tenant.sicurezza;

import org.jspecify.annotations.NullMarked;
