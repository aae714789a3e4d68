/** From the log of changes to the topic, in order, as often as it takes. */
@NullMarked
package it.ciclo.tenant.outbox;

import org.jspecify.annotations.NullMarked;
