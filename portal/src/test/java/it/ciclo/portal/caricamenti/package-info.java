@NullMarked
package it.ciclo.portal.caricamenti;

import org.jspecify.annotations.NullMarked;
