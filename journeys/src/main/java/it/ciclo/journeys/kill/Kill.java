// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One SIGKILL of the plan.
 *
 * @param after so many acknowledgements
 * @param later and so long: somewhere inside the next commands, not at a tidy boundary
 */
record Kill(Target target, int after, Duration later) {

    private static final int AT_MOST_LATER = 400;

    /** The same seed, the same plan. Every kind of process dies once before one dies twice, each kill in its own share of the run. */
    static List<Kill> planned(KillRun.Plan plan) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<Target> targets = plan.unsafe() ? Collections.nCopies(plan.kills(), Target.POSTGRESQL) : all(plan, random);
        int share = plan.acknowledgements() / (plan.kills() + 1);
        List<Kill> kills = new ArrayList<>();
        for (int k = 0; k < plan.kills(); k++) {
            int after = share * k + share / 2 + random.nextInt(Math.max(1, share));
            int later = random.nextInt(AT_MOST_LATER);
            kills.add(new Kill(targets.get(k), after, Duration.ofMillis(later)));
        }
        return kills;
    }

    private static List<Target> all(KillRun.Plan plan, SplittableRandom random) {
        List<Target> targets = new ArrayList<>();
        while (targets.size() < plan.kills()) {
            List<Target> round = new ArrayList<>(List.of(Target.values()));
            Collections.shuffle(round, random);
            targets.addAll(round);
        }
        return targets.subList(0, plan.kills());
    }
}
