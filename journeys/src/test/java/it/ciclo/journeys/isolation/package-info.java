/** What one ente can learn of another: nothing. Generated from the permission matrix. */
@NullMarked
package it.ciclo.journeys.isolation;

import org.jspecify.annotations.NullMarked;
