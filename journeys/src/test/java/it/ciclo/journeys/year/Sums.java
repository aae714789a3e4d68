// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.year;

/**
 * One ente's values of the year and what comes out of them, computed by hand with the default SMVP: O1 in the objective, mean by weight in
 * the unit, E1 (plain mean of the two units) in the ente, half up at two decimals and only where shown.
 */
record Sums(
        String clicks,
        String days,
        boolean published,
        String doneOn,
        String answeredInTime,
        String answered,
        String firstPhase,
        String secondPhase,
        String a,
        String b,
        String c,
        String unit,
        String ente) {

    /**
     * <pre>
     * A-01, weight 60   I1  60 of 80                      60 ÷ 80 × 100 = 75                       weight 50   37.50
     *                   I2  48 days, promised 30          30 ÷ 48 × 100 = 62.5                     weight 30   18.75
     *                   I4  yes, promised yes             100                                      weight 20   20.00
     *                                                                                                  A-01    76.25
     * B-01, weight 40   I5  10/07, promised 30/06         10 days late, band 1 to 15: 60           weight 40   24.00
     *                   I6  76 of 95, promised 90 %       76 ÷ 95 = 80 %, 80 ÷ 90 × 100 = 88.888…  weight 60   53.333…
     *                                                                                                  B-01    77.333… → 77.33
     *                   neutralised by the OIV: the default SMVP leaves it out and takes the mean of the others
     * the new unit      60 × 76.25 ÷ 60                                                                        76.25
     * C-01, weight 100  I7  phase of 40 in time, of 60 late at half:  (40 + 60 × 50 %) ÷ 100 × 100             70.00
     * ente              (76.25 + 70) ÷ 2                                                                       73.125 → 73.13
     * </pre>
     */
    static final Sums LOVERE = new Sums(
            "60",
            "48",
            true,
            "2021-07-10",
            "76",
            "95",
            "2021-03-15",
            "2021-10-10",
            "76.25",
            "77.33",
            "70.00",
            "76.25",
            "73.13");

    /**
     * <pre>
     * A-01, weight 60   I1  84 of 80                      105, at most 100                         weight 50   50.00
     *                   I2  25 days, promised 30          met: 100                                 weight 30   30.00
     *                   I4  no, promised yes              0                                        weight 20    0.00
     *                                                                                                  A-01    80.00
     * B-01, weight 40   I5  30/06, promised 30/06         in time: 100                             weight 40   40.00
     *                   I6  63 of 120, promised 90 %      63 ÷ 120 = 52.5 %, 52.5 ÷ 90 = 58.333…   weight 60   35.00
     *                                                                                                  B-01    75.00
     *                   judged by the OIV: 85 counts, 75 stays beside it                               B-01    85.00
     * the new unit      (60 × 80 + 40 × 85) ÷ 100 = 48 + 34                                                    82.00
     * C-01, weight 100  I7  phase of 40 late at half, of 60 in time:  (40 × 50 % + 60) ÷ 100 × 100             80.00
     * ente              (82 + 80) ÷ 2                                                                          81.00
     * </pre>
     */
    static final Sums LODRINO = new Sums(
            "84",
            "25",
            false,
            "2021-06-30",
            "63",
            "120",
            "2021-04-01",
            "2021-09-30",
            "80.00",
            "85.00",
            "80.00",
            "82.00",
            "81.00");
}
