@NullMarked
package it.ciclo.portal.obiettivi;

import org.jspecify.annotations.NullMarked;
