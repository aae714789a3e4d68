@NullMarked
package it.ciclo.query.stream;

import org.jspecify.annotations.NullMarked;
