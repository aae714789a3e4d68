/** A person who cannot get in any more is given a link, by the segretario of her ente. */
@NullMarked
package it.ciclo.portal.rinnovo;

import org.jspecify.annotations.NullMarked;
