/** The stemma on the letterhead of an ente. */
@NullMarked
package it.ciclo.portal.stemma;

import org.jspecify.annotations.NullMarked;
