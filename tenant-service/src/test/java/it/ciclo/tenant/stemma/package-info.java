@NullMarked
package it.ciclo.tenant.stemma;

import org.jspecify.annotations.NullMarked;
