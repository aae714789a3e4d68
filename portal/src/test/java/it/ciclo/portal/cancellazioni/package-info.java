@NullMarked
package it.ciclo.portal.cancellazioni;

import org.jspecify.annotations.NullMarked;
