/** The one way to send a command: idempotency, lane, receipts. Nothing else touches Axon's gateway. */
@NullMarked
package it.ciclo.command.desk;

import org.jspecify.annotations.NullMarked;
