/** The monitorings of a year: folds and questions. */
@NullMarked
package it.ciclo.query.monitoraggio;

import org.jspecify.annotations.NullMarked;
