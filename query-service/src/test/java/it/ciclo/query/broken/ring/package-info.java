@NullMarked
package it.ciclo.query.broken.ring;

import org.jspecify.annotations.NullMarked;
