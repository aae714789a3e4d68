/** Keys of persons, asked for at tenant-service and kept for less than a minute. */
@NullMarked
package it.ciclo.platform.keys;

import org.jspecify.annotations.NullMarked;
