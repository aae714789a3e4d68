@NullMarked
package it.ciclo.portal.stemma;

import org.jspecify.annotations.NullMarked;
