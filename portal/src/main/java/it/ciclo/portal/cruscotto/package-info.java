/** How the ente is doing in a year. */
@NullMarked
package it.ciclo.portal.cruscotto;

import org.jspecify.annotations.NullMarked;
