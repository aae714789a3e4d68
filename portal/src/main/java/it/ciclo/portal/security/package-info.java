/** Sign-in, session, headers. */
@NullMarked
package it.ciclo.portal.security;

import org.jspecify.annotations.NullMarked;
