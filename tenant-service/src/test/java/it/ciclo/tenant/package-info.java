@NullMarked
package it.ciclo.tenant;

import org.jspecify.annotations.NullMarked;
