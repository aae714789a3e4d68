// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

/** @param perSecond in the long run @param burst at once, after a pause */
record Rate(int perSecond, int burst) {}
