// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp.web;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemTexts;
import it.ciclo.platform.rulebook.Parametri;
import it.ciclo.platform.rulebook.Parametro;
import it.ciclo.platform.rulebook.Parametro.Differenza;
import it.ciclo.platform.rulebook.Parametro.Sezione;
import it.ciclo.query.smvp.SmvpDocument;
import it.ciclo.query.smvp.SmvpDocument.Adozione;
import it.ciclo.query.smvp.SmvpDocument.Bozza;
import it.ciclo.query.smvp.SmvpDocument.Parere;
import it.ciclo.query.smvp.SmvpDocument.Versione;
import it.ciclo.rules.smvp.SmvpCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One version, or the draft, whole.
 *
 * @param versione of the stream
 * @param confronto the version it is compared with; null for the first
 * @param problemi what does not agree; a draft may have some
 * @param delConsorzio the template of a consortium it began as a copy of
 * @param autori of a draft: whoever gives the opinion should be none of them
 */
record RegolePage(
        long versione,
        int version,
        Anno validFrom,
        boolean predefinito,
        SmvpRules rules,
        List<Gruppo> gruppi,
        @Nullable Integer confronto,
        List<Differenza> differenze,
        List<Problema> problemi,
        @Nullable Adozione adozione,
        @Nullable Parere parere,
        @Nullable String modello,
        @Nullable Integer daVersione,
        @Nullable ModelloDelConsorzio delConsorzio,
        List<PersonId> autori) {

    record Gruppo(Sezione sezione, List<Parametro> parametri) {}

    record Problema(String pointer, String code, String message) {}

    static RegolePage of(SmvpDocument smvp, Versione v, Function<UnitaId, String> unita, ProblemTexts texts) {
        Versione before = smvp.of(v.version() - 1);
        return page(smvp, v, before, unita, texts, null);
    }

    static RegolePage of(SmvpDocument smvp, Bozza bozza, Function<UnitaId, String> unita, ProblemTexts texts) {
        Versione as =
                new Versione(bozza.version(), bozza.validFrom(), false, bozza.rules(), null, bozza.delConsorzio());
        return page(smvp, as, smvp.versioni().getLast(), unita, texts, bozza);
    }

    private static RegolePage page(
            SmvpDocument smvp,
            Versione v,
            @Nullable Versione before,
            Function<UnitaId, String> unita,
            ProblemTexts texts,
            @Nullable Bozza bozza) {
        List<Parametro> parametri = Parametri.of(v.rules(), unita);
        return new RegolePage(
                smvp.versione() == null ? 0 : smvp.versione(),
                v.version(),
                v.validFrom(),
                v.predefinito(),
                v.rules(),
                groups(parametri),
                before == null ? null : before.version(),
                before == null ? List.of() : Parametro.differences(Parametri.of(before.rules(), unita), parametri),
                problems(v.rules(), texts),
                v.adozione(),
                bozza == null ? null : bozza.parere(),
                bozza == null ? null : bozza.modello(),
                bozza == null ? null : bozza.daVersione(),
                v.delConsorzio(),
                bozza == null ? List.of() : bozza.autori());
    }

    static List<Problema> problems(SmvpRules rules, ProblemTexts texts) {
        return SmvpCheck.of(rules).stream()
                .map(p -> new Problem("/rules" + p.pointer(), p.code().name(), p.args()))
                .map(p -> new Problema(p.pointer(), p.code(), texts.message(p)))
                .toList();
    }

    private static List<Gruppo> groups(List<Parametro> all) {
        List<Gruppo> groups = new ArrayList<>();
        Arrays.stream(Sezione.values()).forEach(sezione -> {
            List<Parametro> of =
                    all.stream().filter(p -> p.sezione() == sezione).toList();
            if (!of.isEmpty()) {
                groups.add(new Gruppo(sezione, of));
            }
        });
        return groups;
    }
}
