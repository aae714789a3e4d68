/** Comparisons between the enti of a consortium that want them: each sees its own figures and what all make together. */
@NullMarked
package it.ciclo.tenant.confronto;

import org.jspecify.annotations.NullMarked;
