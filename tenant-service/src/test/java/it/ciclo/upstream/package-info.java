// SPDX-License-Identifier: EUPL-1.2
/** Another authorization server, as an ente may have one. */
@NullMarked
package it.ciclo.upstream;

import org.jspecify.annotations.NullMarked;
