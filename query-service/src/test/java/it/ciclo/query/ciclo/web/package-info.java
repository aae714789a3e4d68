@NullMarked
package it.ciclo.query.ciclo.web;

import org.jspecify.annotations.NullMarked;
