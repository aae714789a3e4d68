// SPDX-License-Identifier: EUPL-1.2
/** Keys of devices (WebAuthn): kept for the person who registered them. */
@NullMarked
package it.ciclo.tenant.passkey;

import org.jspecify.annotations.NullMarked;
