// SPDX-License-Identifier: EUPL-1.2
@org.jspecify.annotations.NullMarked
package it.ciclo.tenant.person;
