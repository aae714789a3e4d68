/** What the person may do here, in words. */
@NullMarked
package it.ciclo.portal.permessi;

import org.jspecify.annotations.NullMarked;
