@NullMarked
package it.ciclo.portal.prove;

import org.jspecify.annotations.NullMarked;
