/** Who is what in which ente, from when to when. */
@NullMarked
package it.ciclo.tenant.membership;

import org.jspecify.annotations.NullMarked;
