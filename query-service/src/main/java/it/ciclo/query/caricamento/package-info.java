/** What filled a Piano at once: which file or year, which objectives, what was left out, and whether it was undone. */
@NullMarked
package it.ciclo.query.caricamento;

import org.jspecify.annotations.NullMarked;
