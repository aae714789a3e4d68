/** What all features of the write side speak and no event holds: streams, decisions, facts of other streams. */
@NullMarked
package it.ciclo.command.shared;

import org.jspecify.annotations.NullMarked;
