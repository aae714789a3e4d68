@NullMarked
package it.ciclo.query.relazione.web;

import org.jspecify.annotations.NullMarked;
