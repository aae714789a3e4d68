/** What the operator asks of the read models, never a user. */
@NullMarked
package it.ciclo.query.stream.web;

import org.jspecify.annotations.NullMarked;
