/** The rulebook of the ente: its versions, its draft, what differs between two of them, what a year would be under another one. */
@NullMarked
package it.ciclo.query.smvp;

import org.jspecify.annotations.NullMarked;
