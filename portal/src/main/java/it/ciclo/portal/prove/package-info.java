/** Files brought as evidence: taken from forms, listed with what they bear out, given back as they came. */
@NullMarked
package it.ciclo.portal.prove;

import org.jspecify.annotations.NullMarked;
