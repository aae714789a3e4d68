/** Calls to the three services and what they answer. */
@NullMarked
package it.ciclo.portal.client;

import org.jspecify.annotations.NullMarked;
