// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.elenco;

import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.comuni.Comune;
import it.ciclo.tenant.comuni.Comuni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enti against the official list: pure. */
final class Confronto {

    private static final String BEFORE_THE_NAME = "comune di ";

    /** An ente as it is today. */
    record Ente(TenantId tenant, String denominazione, String codiceIstat, String codiceCatastale) {}

    enum Che {
        /** The list has another name under its code. */
        NOME,
        /** The list has it under another code. */
        CODICE,
        /** The list has neither code nor name: it may have merged into another. */
        SCOMPARSO
    }

    /** @param ora what the list has; absent where it has nothing */
    record Differenza(Ente ente, Che che, @Nullable Comune ora) {}

    private Confronto() {}

    static List<Differenza> of(List<Ente> enti, Comuni comuni) {
        List<Differenza> all = new ArrayList<>();
        for (Ente ente : enti) {
            Optional<Comune> listed = comuni.istat(ente.codiceIstat());
            if (listed.isPresent()) {
                listed.filter(c -> !isCalled(ente.denominazione(), c))
                        .ifPresent(c -> all.add(new Differenza(ente, Che.NOME, c)));
            } else {
                Optional<Comune> moved = moved(ente, comuni);
                all.add(new Differenza(ente, moved.isPresent() ? Che.CODICE : Che.SCOMPARSO, moved.orElse(null)));
            }
        }
        return all;
    }

    /** By its cadastral code, which outlives provinces, or else by its name where it is the only one of that name. */
    private static Optional<Comune> moved(Ente ente, Comuni comuni) {
        List<Comune> named = comuni.named(bare(ente.denominazione()));
        return comuni.catastale(ente.codiceCatastale())
                .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    /** In the list a comune with two languages has both names. */
    private static boolean isCalled(String denominazione, Comune comune) {
        String name = Comuni.plain(comune.nome());
        String ours = bare(denominazione);
        return name.equals(ours)
                || (name.startsWith(ours + " ") && comune.nome().contains("/"));
    }

    private static String bare(String denominazione) {
        String plain = Comuni.plain(denominazione);
        return plain.startsWith(BEFORE_THE_NAME) ? plain.substring(BEFORE_THE_NAME.length()) : plain;
    }
}
