// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

/**
 * When the pages of a year raise an eyebrow. None of it is law and none of it changes a result.
 *
 * @param lateAfterDays how many days after the end of a period its value is late
 * @param inLineaFrom from which share of what was to be expected by now an objective is "in linea", in percent
 * @param aRischioFrom from which share it is "a rischio"; below it is "non in linea"
 */
public record AnnoSettings(int lateAfterDays, int inLineaFrom, int aRischioFrom) {

    public AnnoSettings {
        if (lateAfterDays < 0 || aRischioFrom > inLineaFrom) {
            throw new IllegalArgumentException("ciclo.query.anno: days from 0, a-rischio-from not above in-linea-from");
        }
    }
}
