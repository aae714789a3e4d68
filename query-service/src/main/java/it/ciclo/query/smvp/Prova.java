// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.rollup.ObjectiveFinals;
import it.ciclo.rules.rollup.Rollup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a year would be under other rules, beside what it is. Nothing is stored; the figures come from the classes that every page
 * and the Relazione use.
 *
 * @param anno null for the worked example
 * @param versione the version of {@code prima}
 */
public record Prova(@Nullable Anno anno, int versione, List<Riga> righe) {

    public enum Che {
        OBIETTIVO,
        UNITA,
        ENTE
    }

    /**
     * Rounded as each of the two rulebooks says.
     *
     * @param prima null where there is no grado, as {@code dopo}
     */
    public record Riga(
            Che che,
            String nome,
            @Nullable BigDecimal prima,
            @Nullable BigDecimal dopo) {}

    public Prova {
        righe = List.copyOf(righe);
    }

    /** Whether there is anything to compare: a year without values yet has no grado. */
    public boolean hasResults() {
        return righe.stream().anyMatch(riga -> riga.prima() != null || riga.dopo() != null);
    }

    /** @param objectives of the year, in the order they are shown */
    public static Prova of(
            @Nullable Anno anno,
            int versione,
            SmvpRules pinned,
            SmvpRules tried,
            List<ObjectiveFinals> objectives,
            Function<UnitaId, String> unita) {
        Gradi before = Gradi.of(pinned, objectives);
        Gradi after = Gradi.of(tried, objectives);
        List<Riga> righe = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            ObjectiveFinals one = objectives.get(i);
            righe.add(new Riga(
                    Che.OBIETTIVO,
                    one.codice() + " " + one.titolo(),
                    before.objectives().get(i).grado(),
                    after.objectives().get(i).grado()));
        }
        before.rollup().unita().stream()
                .map(Rollup.UnitaGrado::unita)
                .forEach(id -> righe.add(new Riga(Che.UNITA, unita.apply(id), before.ofUnita(id), after.ofUnita(id))));
        righe.add(new Riga(Che.ENTE, "", before.ofEnte(), after.ofEnte()));
        return new Prova(anno, versione, righe);
    }

    /** The worked example of the rules: two objectives of one unit, 75 and 90, together 81 under the default rules. */
    public static Prova example(int versione, SmvpRules inForce, SmvpRules tried) {
        return of(null, versione, inForce, tried, Esempio.objectives(), _ -> Esempio.NOME);
    }

    /** Null is a list no more: one figure that may be missing. */
    private record Cifra(@Nullable BigDecimal grado) {}

    private record Gradi(SmvpRules rules, List<Cifra> objectives, Rollup rollup) {

        static Gradi of(SmvpRules rules, List<ObjectiveFinals> objectives) {
            List<Cifra> gradi = objectives.stream()
                    .map(o -> new Cifra(
                            rounded(o.grado(rules).grado(), rules.rounding().objective())))
                    .toList();
            return new Gradi(
                    rules,
                    gradi,
                    Rollup.of(
                            objectives.stream()
                                    .flatMap(o -> o.parti(rules).stream())
                                    .toList(),
                            rules));
        }

        @Nullable
        BigDecimal ofUnita(UnitaId id) {
            return rounded(rollup.of(id), rules.rounding().unita());
        }

        @Nullable
        BigDecimal ofEnte() {
            return rounded(rollup.ente(), rules.rounding().ente());
        }
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal exact, Rounding rounding) {
        return exact == null ? null : rounding.of(exact);
    }

    /** Section 10 of the rules of measurement. */
    private static final class Esempio {

        static final String NOME = "Settore di esempio";

        private static final UnitaId UNITA = new UnitaId(new UUID(0, 1));

        static List<ObjectiveFinals> objectives() {
            Indicatore pratiche = indicatore(1, "Pratiche in linea", new Misura.Crescente(number("80")), Peso.CENTO);
            Indicatore carta = indicatore(2, "Carta dei servizi adottata", new Misura.OnOff(true), Peso.of("50"));
            Indicatore giorni = indicatore(3, "Giorni di attesa", new Misura.Decrescente(number("10")), Peso.of("50"));
            return List.of(
                    objective(1, "A", "Servizi in linea", "60", List.of(pratiche), Map.of(pratiche.id(), numero("60"))),
                    objective(
                            2,
                            "B",
                            "Tempi di risposta",
                            "40",
                            List.of(carta, giorni),
                            Map.of(
                                    carta.id(),
                                    FinalValue.recorded(new Valore.SiNo(true)),
                                    giorni.id(),
                                    numero("12.5"))));
        }

        private static ObjectiveFinals objective(
                int id,
                String codice,
                String titolo,
                String peso,
                List<Indicatore> indicatori,
                Map<IndicatoreId, FinalValue> values) {
            return new ObjectiveFinals(
                    new ObjectiveId(new UUID(0, id)),
                    codice,
                    titolo,
                    UNITA,
                    Peso.of(peso),
                    indicatori,
                    values,
                    Calcolo.STANDARD);
        }

        private static Indicatore indicatore(int id, String nome, Misura misura, Peso peso) {
            return new Indicatore(
                    new IndicatoreId(new UUID(0, id)),
                    nome,
                    misura,
                    "",
                    1,
                    "esempio",
                    peso,
                    Indicatore.Cadenza.ANNUALE,
                    null);
        }

        private static FinalValue numero(String number) {
            return FinalValue.recorded(new Valore.Numero(number(number)));
        }

        private static BigDecimal number(String text) {
            return new BigDecimal(text);
        }
    }
}
