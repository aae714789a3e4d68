// SPDX-License-Identifier: EUPL-1.2
/** What a person has beside the password: an app that shows codes, recovery codes. */
@NullMarked
package it.ciclo.tenant.factor;

import org.jspecify.annotations.NullMarked;
