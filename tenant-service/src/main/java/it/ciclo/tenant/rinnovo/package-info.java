/** The way back in for who has lost password, telephone and recovery codes: a link from the segretario of her ente. */
@NullMarked
package it.ciclo.tenant.rinnovo;

import org.jspecify.annotations.NullMarked;
