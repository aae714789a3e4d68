/** The permission matrix as data: one file, read by the authorisation and by the tests. */
@NullMarked
package it.ciclo.platform.permission;

import org.jspecify.annotations.NullMarked;
