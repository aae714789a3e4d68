/** The albero della performance: the programme of the mandate and the objectives that hang on it. */
@NullMarked
package it.ciclo.portal.albero;

import org.jspecify.annotations.NullMarked;
