@NullMarked
package it.ciclo.portal.albero;

import org.jspecify.annotations.NullMarked;
