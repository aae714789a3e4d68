/** The dashboard, and what is to do today. */
@NullMarked
package it.ciclo.query.dashboard.web;

import org.jspecify.annotations.NullMarked;
