/** Who is signed in, in which ente and role, and what the browser session remembers. */
@NullMarked
package it.ciclo.portal.session;

import org.jspecify.annotations.NullMarked;
