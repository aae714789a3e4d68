@NullMarked
package it.ciclo.tenant.confronto;

import org.jspecify.annotations.NullMarked;
