/** Anonymous comparisons: what an ente decides about them, and what it sees of them. */
@NullMarked
package it.ciclo.portal.confronti;

import org.jspecify.annotations.NullMarked;
