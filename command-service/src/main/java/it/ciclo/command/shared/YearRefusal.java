// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

/** What every feature of a year refuses alike. */
public enum YearRefusal implements RefusalCode {
    /** The year was never opened. */
    CICLO_MISSING,
    /** Only a reopening with a reason lets anything happen in it again. */
    YEAR_CLOSED,
    /** A date lies after today. */
    DATE_IN_FUTURE,
    /** A date lies before what must come first. */
    DATE_TOO_EARLY,
    /** The act is of an organ that cannot decide this. */
    ORGAN_WRONG,
    /** A responsabile acts on another unit than the own one. */
    NOT_YOUR_UNIT {
        @Override
        public int status() {
            return 403;
        }
    }
}
