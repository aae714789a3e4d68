@NullMarked
package it.ciclo.query.smvp;

import org.jspecify.annotations.NullMarked;
