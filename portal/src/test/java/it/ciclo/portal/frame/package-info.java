@NullMarked
package it.ciclo.portal.frame;

import org.jspecify.annotations.NullMarked;
