@NullMarked
package it.ciclo.contracts.sealing;

import org.jspecify.annotations.NullMarked;
