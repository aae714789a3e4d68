/** Reminders by mail: the addresses people gave, what is to be sent, and the sending of it. */
@NullMarked
package it.ciclo.tenant.posta;

import org.jspecify.annotations.NullMarked;
