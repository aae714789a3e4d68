/** Years worked out in a worksheet beforehand, lived through the API: every figure must be that of the sheet. */
@NullMarked
package it.ciclo.journeys.foglio;

import org.jspecify.annotations.NullMarked;
