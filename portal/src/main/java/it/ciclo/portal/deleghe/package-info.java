/** Roles in the hands of another, for a time: given, seen and ended. */
@NullMarked
package it.ciclo.portal.deleghe;

import org.jspecify.annotations.NullMarked;
