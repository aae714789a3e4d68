@NullMarked
package it.ciclo.platform.problem;

import org.jspecify.annotations.NullMarked;
