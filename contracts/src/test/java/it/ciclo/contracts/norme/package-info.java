@NullMarked
package it.ciclo.contracts.norme;

import org.jspecify.annotations.NullMarked;
