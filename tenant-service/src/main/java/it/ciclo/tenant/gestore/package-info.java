/** Who runs the platform, and the one way of theirs into an ente: by two, for an hour, seen by the ente. */
@NullMarked
package it.ciclo.tenant.gestore;

import org.jspecify.annotations.NullMarked;
