/**
 * The rulebook of the ente. Every ente begins with the default rules, adopted by the system without an act, so that it can work
 * at once; premi will need a version the ente adopted itself. Uses only the contracts and what the features share.
 */
@NullMarked
package it.ciclo.command.smvp;

import org.jspecify.annotations.NullMarked;
