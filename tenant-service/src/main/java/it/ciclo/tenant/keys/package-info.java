// SPDX-License-Identifier: EUPL-1.2
/** Keys of the installation, in a directory that only this service reads. */
@NullMarked
package it.ciclo.tenant.keys;

import org.jspecify.annotations.NullMarked;
