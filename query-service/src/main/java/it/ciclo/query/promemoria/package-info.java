/** Whom to remind of what on a day; the mail is tenant-service's. */
@NullMarked
package it.ciclo.query.promemoria;

import org.jspecify.annotations.NullMarked;
