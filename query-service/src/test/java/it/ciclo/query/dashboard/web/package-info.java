@NullMarked
package it.ciclo.query.dashboard.web;

import org.jspecify.annotations.NullMarked;
