/** Keys of persons, asked for at tenant-service. */
@NullMarked
package it.ciclo.platform.keys;

import org.jspecify.annotations.NullMarked;
