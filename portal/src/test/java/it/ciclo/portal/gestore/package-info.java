@NullMarked
package it.ciclo.portal.gestore;

import org.jspecify.annotations.NullMarked;
