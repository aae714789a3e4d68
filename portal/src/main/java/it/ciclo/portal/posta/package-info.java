/** Reminders by mail: the own address, and for the segretario what was sent. */
@NullMarked
package it.ciclo.portal.posta;

import org.jspecify.annotations.NullMarked;
