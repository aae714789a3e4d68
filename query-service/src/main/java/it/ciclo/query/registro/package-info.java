/** The register of changes: every event with who, when, in which role and by which act, as a sentence and as stored. */
@NullMarked
package it.ciclo.query.registro;

import org.jspecify.annotations.NullMarked;
