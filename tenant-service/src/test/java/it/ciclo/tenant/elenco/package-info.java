@NullMarked
package it.ciclo.tenant.elenco;

import org.jspecify.annotations.NullMarked;
