/** What an invited person sees, and the ente's own yes at the end. */
@NullMarked
package it.ciclo.portal.invito;

import org.jspecify.annotations.NullMarked;
