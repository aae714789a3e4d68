/** The register, entry by entry. */
@NullMarked
package it.ciclo.query.registro.web;

import org.jspecify.annotations.NullMarked;
