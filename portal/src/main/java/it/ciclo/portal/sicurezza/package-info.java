/** What happened to access and rights, for the segretario. */
@NullMarked
package it.ciclo.portal.sicurezza;

import org.jspecify.annotations.NullMarked;
