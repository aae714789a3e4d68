@NullMarked
package it.ciclo.portal.valori;

import org.jspecify.annotations.NullMarked;
