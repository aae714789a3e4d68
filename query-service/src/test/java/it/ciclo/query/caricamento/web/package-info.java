@NullMarked
package it.ciclo.query.caricamento.web;

import org.jspecify.annotations.NullMarked;
