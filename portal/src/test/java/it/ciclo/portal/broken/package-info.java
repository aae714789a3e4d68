@NullMarked
package it.ciclo.portal.broken;

import org.jspecify.annotations.NullMarked;
