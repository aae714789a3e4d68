/** OpenID Connect: the sign-in page, the authorization server, the tokens. */
@NullMarked
package it.ciclo.tenant.signin;

import org.jspecify.annotations.NullMarked;
