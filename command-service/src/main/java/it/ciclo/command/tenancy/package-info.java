/** What command-service does with what it hears of enti: it keeps the local copy, and opens the register of an ente. */
@NullMarked
package it.ciclo.command.tenancy;

import org.jspecify.annotations.NullMarked;
