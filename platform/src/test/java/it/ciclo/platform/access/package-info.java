@NullMarked
package it.ciclo.platform.access;

import org.jspecify.annotations.NullMarked;
