@NullMarked
package it.ciclo.portal.security;

import org.jspecify.annotations.NullMarked;
