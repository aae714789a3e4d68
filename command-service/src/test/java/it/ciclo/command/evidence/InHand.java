// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Prova;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files that everybody has at hand: the first few of those there might be. */
public final class InHand implements Brought {

    public static final InHand FILES = new InHand();

    public static final int THERE = 6;
    public static final int PER_VALUE = 3;

    private InHand() {}

    public static ProvaId id(int n) {
        return new ProvaId(new UUID(5, n));
    }

    public static Prova prova(int n) {
        return new Prova(id(n), "registro-" + n + ".pdf", "application/pdf", 1_000 + n, "%064x".formatted(n));
    }

    @Override
    public Map<ProvaId, Prova> byActor(Collection<ProvaId> wanted) {
        return wanted.stream()
                .distinct()
                .filter(id -> id.value().getLeastSignificantBits() < THERE)
                .collect(Collectors.toMap(
                        Function.identity(), id -> prova((int) id.value().getLeastSignificantBits())));
    }

    @Override
    public int perValue() {
        return PER_VALUE;
    }
}
