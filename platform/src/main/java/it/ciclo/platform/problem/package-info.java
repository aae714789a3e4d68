/** Refusals as RFC 9457 problems in Italian. */
@NullMarked
package it.ciclo.platform.problem;

import org.jspecify.annotations.NullMarked;
