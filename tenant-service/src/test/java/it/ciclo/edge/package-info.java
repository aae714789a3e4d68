/** The edge that every service has, in a service that has nothing else. */
@NullMarked
package it.ciclo.edge;

import org.jspecify.annotations.NullMarked;
