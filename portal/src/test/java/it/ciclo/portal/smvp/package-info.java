@NullMarked
package it.ciclo.portal.smvp;

import org.jspecify.annotations.NullMarked;
