// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.confronto;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.contracts.relazione.Risultati.ObjectiveRisultato;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Tempi;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.Rapporti;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year whose Relazione is validated, pure: what the Relazione froze, how many values were recorded in time, and the
 * final value of each indicatore that is a number. An indicatore is the same in another ente when it has the same name, the same unit
 * of measure and the same kind of measure; two of one ente that are the same are left out, for neither is the one.
 */
public final class Cifre {

    private static final int MOST = 490;
    private static final String PERCENT = "%";

    public enum Tipo {
        GENERALE,
        INDICATORE
    }

    /** @param chiave the same in every ente that measures the same */
    public record Cifra(String chiave, Tipo tipo, String nome, String unita, BigDecimal valore) {

        /** As many decimals as a request may have; an SMVP may round to more. */
        private static final int MOST_DECIMALS = 4;

        public Cifra {
            int scale = Math.clamp(valore.scale(), 0, MOST_DECIMALS);
            valore = valore.setScale(scale, RoundingMode.HALF_UP);
        }
    }

    private Cifre() {}

    /** Whether nothing of the year changes any more that is compared. */
    public static boolean settled(Annata annata) {
        return validated(annata) != null;
    }

    private static @Nullable Risultati validated(Annata annata) {
        RelazioneDocument relazione = annata.relazione();
        return relazione == null || relazione.validazione() == null ? null : relazione.risultati();
    }

    /** Empty where the Relazione is not validated. */
    public static List<Cifra> of(Annata annata) {
        Risultati results = validated(annata);
        if (results == null) {
            return List.of();
        }
        List<Cifra> figures = new ArrayList<>();
        add(figures, "GRADO_ENTE", "Grado di raggiungimento dell’ente", annata.shownOfEnte(results.grado()));
        add(figures, "OBIETTIVI_RAGGIUNTI", "Obiettivi raggiunti", reached(annata, results));
        add(figures, "VALORI_IN_TEMPO", "Valori registrati in tempo", inTime(annata));
        figures.addAll(indicatori(annata));
        return List.copyOf(figures);
    }

    private static void add(List<Cifra> figures, String key, String name, @Nullable BigDecimal value) {
        if (value != null) {
            figures.add(new Cifra(key, Tipo.GENERALE, name, PERCENT, value));
        }
    }

    /** Of the objectives that have a grado and count, those whose grado is the whole of the target. */
    private static @Nullable BigDecimal reached(Annata annata, Risultati results) {
        List<ObjectiveRisultato> judged = results.unita().stream()
                .flatMap(u -> u.obiettivi().stream())
                .filter(o -> o.condivisoDa() == null && o.grado() != null)
                .filter(o -> o.giudizio() == null || !o.giudizio().neutralizzato())
                .toList();
        long whole = judged.stream().filter(o -> isWhole(annata, o)).count();
        return share(whole, judged.size());
    }

    private static boolean isWhole(Annata annata, ObjectiveRisultato o) {
        BigDecimal shown = annata.shown(o.grado());
        return shown != null && shown.compareTo(Percent.HUNDRED) >= 0;
    }

    /** Of the values that were expected, those first recorded by the day up to which they are in time. */
    private static @Nullable BigDecimal inTime(Annata annata) {
        long expected = 0;
        long punctual = 0;
        for (ObjectiveDocument o : annata.obiettivi()) {
            for (Indicatore i : o.indicatori()) {
                for (Period period : annata.attesi(o, i)) {
                    if (Tempi.couldBeInTime(annata, period)) {
                        expected++;
                        punctual += Tempi.inTempo(annata, period, o.misurazione(i.id(), period)) ? 1 : 0;
                    }
                }
            }
        }
        return share(punctual, expected);
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : Percent.share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), Rounding.CENTS);
    }

    private static List<Cifra> indicatori(Annata annata) {
        Map<String, Cifra> figures = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (ObjectiveDocument o : annata.obiettivi()) {
            for (Indicatore i : o.indicatori()) {
                BigDecimal value = number(i, o.misurazione(i.id(), Period.finale(annata.anno())));
                if (value == null) {
                    continue;
                }
                String key = key(i);
                if (figures.putIfAbsent(key, new Cifra(key, Tipo.INDICATORE, i.nome(), i.unitaDiMisura(), value))
                        != null) {
                    twice.add(key);
                }
            }
        }
        twice.forEach(figures::remove);
        return figures.values().stream().limit(MOST).toList();
    }

    private static @Nullable BigDecimal number(Indicatore i, @Nullable Misurazione m) {
        Valore value = m == null ? null : m.valore();
        if (value instanceof Valore.Numero n) {
            return n.numero();
        }
        if (value instanceof Valore.Rapporto r && i.misura() instanceof Misura.Rapporto kind) {
            BigDecimal quotient = Rapporti.quotient(kind.quoziente(), r);
            return quotient == null ? null : Rounding.CENTS.of(quotient);
        }
        return null;
    }

    private static String key(Indicatore i) {
        String how = i.misura() instanceof Misura.Rapporto r ? r.quoziente().name() : "NUMERO";
        return "INDICATORE|" + how + "|" + plain(i.unitaDiMisura()) + "|" + plain(i.nome());
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ITALIAN);
    }
}
