/** The erasure of a person's data: asked by one, confirmed by another. */
@NullMarked
package it.ciclo.portal.cancellazioni;

import org.jspecify.annotations.NullMarked;
