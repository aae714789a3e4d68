@NullMarked
package it.ciclo.broken.feature;

import org.jspecify.annotations.NullMarked;
