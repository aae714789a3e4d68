/** What a person may do in an ente, read from the matrix that decides it. */
@NullMarked
package it.ciclo.tenant.permesso;

import org.jspecify.annotations.NullMarked;
