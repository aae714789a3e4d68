/** Who may come in: tokens, the tenant of the path, the role acted in, the matrix. */
@NullMarked
package it.ciclo.platform.access;

import org.jspecify.annotations.NullMarked;
