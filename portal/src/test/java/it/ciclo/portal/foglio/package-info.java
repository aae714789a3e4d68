@NullMarked
package it.ciclo.portal.foglio;

import org.jspecify.annotations.NullMarked;
