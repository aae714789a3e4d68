@NullMarked
package it.ciclo.portal.session;

import org.jspecify.annotations.NullMarked;
