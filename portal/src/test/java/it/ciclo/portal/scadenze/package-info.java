@NullMarked
package it.ciclo.portal.scadenze;

import org.jspecify.annotations.NullMarked;
