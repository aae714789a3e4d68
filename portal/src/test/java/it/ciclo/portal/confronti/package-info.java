@NullMarked
package it.ciclo.portal.confronti;

import org.jspecify.annotations.NullMarked;
