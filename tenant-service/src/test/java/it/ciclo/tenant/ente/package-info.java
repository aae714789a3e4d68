@NullMarked
package it.ciclo.tenant.ente;

import org.jspecify.annotations.NullMarked;
