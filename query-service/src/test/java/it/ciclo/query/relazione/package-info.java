@NullMarked
package it.ciclo.query.relazione;

import org.jspecify.annotations.NullMarked;
