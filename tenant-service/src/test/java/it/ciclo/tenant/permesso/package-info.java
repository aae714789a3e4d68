@NullMarked
package it.ciclo.tenant.permesso;

import org.jspecify.annotations.NullMarked;
