@NullMarked
package it.ciclo.portal.successioni;

import org.jspecify.annotations.NullMarked;
