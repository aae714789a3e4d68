/** What every page shares: the layout's data, texts, formats, static files. */
@NullMarked
package it.ciclo.portal.frame;

import org.jspecify.annotations.NullMarked;
