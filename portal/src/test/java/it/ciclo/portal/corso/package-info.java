@NullMarked
package it.ciclo.portal.corso;

import org.jspecify.annotations.NullMarked;
