@NullMarked
package it.ciclo.portal.broken.ring;

import org.jspecify.annotations.NullMarked;
