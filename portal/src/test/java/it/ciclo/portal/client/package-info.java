@NullMarked
package it.ciclo.portal.client;

import org.jspecify.annotations.NullMarked;
