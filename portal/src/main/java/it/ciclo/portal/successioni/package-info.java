/** What an ente is called over time, its end, and the histories it has taken over. */
@NullMarked
package it.ciclo.portal.successioni;

import org.jspecify.annotations.NullMarked;
