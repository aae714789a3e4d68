@NullMarked
package it.ciclo.portal.sicurezza;

import org.jspecify.annotations.NullMarked;
