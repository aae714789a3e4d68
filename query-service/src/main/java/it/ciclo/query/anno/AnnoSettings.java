// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import java.util.List;

/**
 * When the pages of a year raise an eyebrow. None of it is law and none of it changes a result.
 *
 * @param lateAfterDays how many days after the end of a period its value is late
 * @param inLineaFrom from which share of what was to be expected by now an objective is "in linea", in percent
 * @param aRischioFrom from which share it is "a rischio"; below it is "non in linea"
 * @param monitoredMonths in which months a monitoring is expected, 1 to 12; others may be opened too
 */
public record AnnoSettings(int lateAfterDays, int inLineaFrom, int aRischioFrom, List<Integer> monitoredMonths) {

    public AnnoSettings {
        if (lateAfterDays < 0 || aRischioFrom > inLineaFrom) {
            throw new IllegalArgumentException("ciclo.query.anno: days from 0, a-rischio-from not above in-linea-from");
        }
        monitoredMonths = List.copyOf(monitoredMonths);
        if (monitoredMonths.stream().anyMatch(month -> month < 1 || month > 12)) {
            throw new IllegalArgumentException("ciclo.query.anno: monitored-months are 1 to 12");
        }
    }
}
