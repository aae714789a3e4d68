// SPDX-License-Identifier: EUPL-1.2
/** What is taken away is taken away at once, everywhere: the other services are told directly, besides by the topic. */
@NullMarked
package it.ciclo.tenant.revocation;

import org.jspecify.annotations.NullMarked;
