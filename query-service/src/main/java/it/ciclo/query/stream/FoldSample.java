// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.platform.Clockwork;
import it.ciclo.query.stream.FoldChecker.Report;
import it.ciclo.query.stream.Positions.Known;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks some tenants now and then, each in its turn. */
final class FoldSample extends Clockwork {

    private static final Logger LOG = LoggerFactory.getLogger(FoldSample.class);

    private final FoldChecker checker;
    private final Positions positions;
    private final int tenants;
    private int turn;

    FoldSample(FoldChecker checker, Positions positions, Duration every, int tenants) {
        super("fold-sample", every, every);
        this.checker = checker;
        this.positions = positions;
        this.tenants = tenants;
    }

    @Override
    protected void round() {
        try {
            List<Known> known = positions.known();
            for (int i = 0; i < Math.min(tenants, known.size()); i++) {
                Report report = checker.check(known.get(turn++ % known.size()).tenant());
                if (!report.coversAll()) {
                    LOG.error(
                            "integrity: read models of tenant {} at entry {} are not the fold of its events: {}",
                            report.tenant(),
                            report.sequence(),
                            report.differences());
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("the sample check was not made", e);
        }
    }
}
