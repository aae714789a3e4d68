@NullMarked
package it.ciclo.query.broken;

import org.jspecify.annotations.NullMarked;
