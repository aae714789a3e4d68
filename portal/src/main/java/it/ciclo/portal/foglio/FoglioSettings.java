// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a sheet is read.
 *
 * @param bytes of the file as it was sent
 * @param inflated bytes of all its parts once unpacked
 * @param ratio how many times a part may be larger unpacked than packed
 * @param entries parts of the file
 * @param rows with something in them, headings included
 * @param columns up to the last one with something in it
 * @param cell characters of one cell
 */
@ConfigurationProperties("ciclo.foglio")
public record FoglioSettings(
        @DefaultValue("5242880") int bytes,
        @DefaultValue("52428800") int inflated,
        @DefaultValue("100") int ratio,
        @DefaultValue("1000") int entries,
        @DefaultValue("2000") int rows,
        @DefaultValue("60") int columns,
        @DefaultValue("10000") int cell) {}
