@NullMarked
package it.ciclo.portal.deleghe;

import org.jspecify.annotations.NullMarked;
