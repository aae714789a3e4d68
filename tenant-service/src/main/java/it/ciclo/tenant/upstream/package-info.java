// SPDX-License-Identifier: EUPL-1.2
/** Other OpenID Connect servers that people sign in with: whom they vouch for, and which of our people that is. */
@NullMarked
package it.ciclo.tenant.upstream;

import org.jspecify.annotations.NullMarked;
