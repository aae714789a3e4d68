/** What is wrong with a request, all of it at once. */
@NullMarked
package it.ciclo.tenant.problem;

import org.jspecify.annotations.NullMarked;
