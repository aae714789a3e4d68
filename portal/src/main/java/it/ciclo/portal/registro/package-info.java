/** The register of changes: who did what, when, in which role, by which act, and the proof of it. */
@NullMarked
package it.ciclo.portal.registro;

import org.jspecify.annotations.NullMarked;
