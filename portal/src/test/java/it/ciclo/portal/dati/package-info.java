@NullMarked
package it.ciclo.portal.dati;

import org.jspecify.annotations.NullMarked;
