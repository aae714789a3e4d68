@NullMarked
package it.ciclo.query.monitoraggio.web;

import org.jspecify.annotations.NullMarked;
