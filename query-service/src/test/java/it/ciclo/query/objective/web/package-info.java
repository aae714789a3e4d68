@NullMarked
package it.ciclo.query.objective.web;

import org.jspecify.annotations.NullMarked;
