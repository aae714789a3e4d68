@NullMarked
package it.ciclo.journeys.licences;

import org.jspecify.annotations.NullMarked;
