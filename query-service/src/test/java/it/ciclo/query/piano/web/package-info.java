@NullMarked
package it.ciclo.query.piano.web;

import org.jspecify.annotations.NullMarked;
