/** The evaluation of a person: score, comportamenti, days of service, fascia. */
@NullMarked
package it.ciclo.rules.scheda;

import org.jspecify.annotations.NullMarked;
