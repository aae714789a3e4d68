/**
 * The PEG of a year, or what a small ente has in its place: prepared on an approved bilancio, approved by the Giunta, varied by act,
 * or declared not due. Uses only the contracts and what the features share.
 */
@NullMarked
package it.ciclo.command.peg;

import org.jspecify.annotations.NullMarked;
