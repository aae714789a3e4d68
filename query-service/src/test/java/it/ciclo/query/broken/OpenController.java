// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.broken;

/** Public, and not in a web package. */
public final class OpenController {}
