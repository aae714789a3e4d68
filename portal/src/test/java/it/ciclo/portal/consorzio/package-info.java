@NullMarked
package it.ciclo.portal.consorzio;

import org.jspecify.annotations.NullMarked;
