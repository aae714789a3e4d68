// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream.web;

import it.ciclo.contracts.TenantId;
import it.ciclo.query.stream.FoldChecker;
import it.ciclo.query.stream.Positions;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the operator: are the read models of every ente the fold of its events? */
@RestController
class ConfrontoController {

    /** @param differenze empty when every row is what the events make of it; ids only, never what somebody wrote */
    record Confronto(TenantId ente, long posizione, long righe, List<String> differenze) {}

    private final FoldChecker checker;
    private final Positions positions;
    /** A history is folded in memory, so one at a time. */
    private final ReentrantLock turn = new ReentrantLock();

    ConfrontoController(FoldChecker checker, Positions positions) {
        this.checker = checker;
        this.positions = positions;
    }

    @GetMapping("/interno/confronto")
    List<Confronto> ofAll() {
        turn.lock();
        try {
            return positions.tenants().stream()
                    .map(checker::check)
                    .map(report ->
                            new Confronto(report.tenant(), report.sequence(), report.rows(), report.differences()))
                    .toList();
        } finally {
            turn.unlock();
        }
    }
}
