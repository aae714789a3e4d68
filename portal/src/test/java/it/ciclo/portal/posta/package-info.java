@NullMarked
package it.ciclo.portal.posta;

import org.jspecify.annotations.NullMarked;
