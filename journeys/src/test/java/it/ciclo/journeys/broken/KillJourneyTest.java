// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.broken;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.journeys.kill.KillRun;
import it.ciclo.journeys.kill.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./ciclo kill}: each process dies once under load, and every answer was true. */
class KillJourneyTest {

    private static final KillRun.Plan PLAN =
            new KillRun.Plan(Long.getLong("ciclo.seed", System.nanoTime() & 0xffff), 8, 250, 7, false);

    @Test
    void everyAnswerWasTrueAlthoughEachProcessDiedUnderLoad() throws Exception {
        System.out.println("replay with -Dciclo.seed=" + PLAN.seed());
        RunningCiclo ciclo = SharedCiclo.get();
        Path log = ciclo.data().resolveSibling(ciclo.data().getFileName() + "-clients.log");
        Outcome outcome = new KillRun(PLAN, ciclo, log).run();
        outcome.lines().forEach(System.out::println);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.acknowledged()).isGreaterThanOrEqualTo(PLAN.acknowledgements());
        assertThat(outcome.kills()).isEqualTo(PLAN.kills());
        assertThat(outcome.rows()).as("rows compared with the fold").isPositive();
    }
}
