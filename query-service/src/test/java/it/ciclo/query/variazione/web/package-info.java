@NullMarked
package it.ciclo.query.variazione.web;

import org.jspecify.annotations.NullMarked;
