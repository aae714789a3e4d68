/** How the ente is doing, and what must be done today. */
@NullMarked
package it.ciclo.query.dashboard;

import org.jspecify.annotations.NullMarked;
