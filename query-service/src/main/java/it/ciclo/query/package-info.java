/** query-service: folds the events of every ente into read models and answers questions about them. */
@NullMarked
package it.ciclo.query;

import org.jspecify.annotations.NullMarked;
