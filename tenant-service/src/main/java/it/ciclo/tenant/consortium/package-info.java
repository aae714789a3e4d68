/** Consortia: they bring enti in, and see counts, not contents. */
@NullMarked
package it.ciclo.tenant.consortium;

import org.jspecify.annotations.NullMarked;
