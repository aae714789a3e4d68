@NullMarked
package it.ciclo.portal.accesso;

import org.jspecify.annotations.NullMarked;
