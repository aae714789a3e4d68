@NullMarked
package it.ciclo.portal.peg;

import org.jspecify.annotations.NullMarked;
