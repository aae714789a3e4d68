@NullMarked
package it.ciclo.tenant.gestore;

import org.jspecify.annotations.NullMarked;
