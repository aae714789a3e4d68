@NullMarked
package it.ciclo.query.objective;

import org.jspecify.annotations.NullMarked;
