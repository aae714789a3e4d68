@NullMarked
package it.ciclo.cases;

import org.jspecify.annotations.NullMarked;
