@NullMarked
package it.ciclo.platform.limit;

import org.jspecify.annotations.NullMarked;
