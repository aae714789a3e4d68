/** What Ciclo keeps of who is signed in, and who read it. */
@NullMarked
package it.ciclo.portal.dati;

import org.jspecify.annotations.NullMarked;
