/**
 * The rulebook of the ente. Every ente begins with the default rules, adopted by the system without an act, so that it can work
 * at once; premi will need a version the ente adopted itself. The next version is drafted, judged by the OIV and adopted by the
 * Giunta; whether its parameters agree is asked of {@code rules}. Uses only the contracts and what the features share.
 */
@NullMarked
package it.ciclo.command.smvp;

import org.jspecify.annotations.NullMarked;
