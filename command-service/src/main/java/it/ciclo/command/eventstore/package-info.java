/**
 * The register and the facts: the only code that writes or reads their tables. A unit of work ends in one {@link
 * it.ciclo.command.eventstore.Append}; the {@link it.ciclo.command.eventstore.Appender} alone opens transactions that write, and
 * may put several into one.
 */
@NullMarked
package it.ciclo.command.eventstore;

import org.jspecify.annotations.NullMarked;
