// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

/** One choice of a select. */
public record Option(String value, String label) {}
