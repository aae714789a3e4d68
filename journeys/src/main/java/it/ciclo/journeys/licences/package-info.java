/** What everything inside Ciclo may be used under, read from the bill of materials. */
@NullMarked
package it.ciclo.journeys.licences;

import org.jspecify.annotations.NullMarked;
