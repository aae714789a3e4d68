/**
 * The ente as such: it begins to use Ciclo, and it names its units (settori, aree, servizi). Uses only the contracts and what the
 * features share.
 */
@NullMarked
package it.ciclo.command.ente;

import org.jspecify.annotations.NullMarked;
