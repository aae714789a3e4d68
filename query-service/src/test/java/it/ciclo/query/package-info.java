@NullMarked
package it.ciclo.query;

import org.jspecify.annotations.NullMarked;
