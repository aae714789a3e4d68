// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.objective.SchedaObiettivo.Parole;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.IndicatoreRow;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Fasi;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.variazioni.Confronto;
import it.ciclo.portal.variazioni.Confronto.Voce;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line per objective, for the list and for the own objectives of "Oggi". */
public final class Rows {

    private Rows() {}

    /**
     * @param value the last value, or how many indicatori there are
     * @param target with its word, or empty
     * @param al the date, where it is not the common one
     * @param late what is missing, or null
     * @param condiviso the units that have it together, or null
     * @param riferito what its office said of it last, or null
     */
    public record Row(
            String codice,
            String titolo,
            String href,
            String peso,
            @Nullable Bullet bullet,
            String value,
            String target,
            String al,
            @Nullable String late,
            State state,
            @Nullable Variato variato,
            @Nullable String condiviso,
            @Nullable String riferito) {}

    /** What a variazione changed since the Piano. */
    public record Variato(String atto, List<Voce> voci) {}

    /** @param common the period most values belong to */
    public static Row of(ObjectiveRow o, String href, @Nullable Period common, Units.Names units) {
        return of(o, o.unita(), href, common, units);
    }

    /** @param in the unit whose weight is shown */
    public static Row of(ObjectiveRow o, UnitaId in, String href, @Nullable Period common, Units.Names units) {
        var state = state(o);
        var variato = variato(o, units);
        String peso = Formats.peso(o.pesi().getOrDefault(in, o.peso()));
        String condiviso = condiviso(o, in, units);
        if (o.indicatori().size() != 1) {
            String count = o.indicatori().isEmpty()
                    ? Texts.t("obiettivi.senza.indicatori")
                    : Texts.count("obiettivi.indicatori", o.indicatori().size());
            var bullet = o.grado() == null
                    ? null
                    : Bullet.ofGrado(o.grado(), Texts.t("obiettivi.barra.grado", count, Formats.grado(o.grado())));
            return new Row(
                    o.codice(),
                    o.titolo(),
                    href,
                    peso,
                    bullet,
                    count,
                    "",
                    "",
                    late(o),
                    state,
                    variato,
                    condiviso,
                    riferito(o));
        }
        IndicatoreRow i = o.indicatori().getFirst();
        String target = Measures.target(i);
        String value = value(i);
        String period = i.ultimo() == null
                        || i.ultimo().period().equals(common)
                        || i.ultimo().valore() == null
                ? ""
                : Texts.t("obiettivi.al", Formats.shortDate(i.ultimo().period().lastDay()));
        return new Row(
                o.codice(),
                o.titolo(),
                href,
                peso,
                Bullet.of(
                        i.misura(),
                        i.ultimo() == null ? null : i.ultimo().numero(),
                        last(i.baseline()),
                        Texts.t("obiettivi.barra", value, target)),
                value,
                i.misura() instanceof Misura.PerFasi ? "" : Texts.t("obiettivi.target", target),
                period,
                late(o),
                state,
                variato,
                condiviso,
                riferito(o));
    }

    private static @Nullable String riferito(ObjectiveRow o) {
        return o.riferito() == null
                ? null
                : Texts.t(
                        "obiettivi.riferito",
                        Formats.periodShort(o.riferito().period()),
                        Texts.t("andamento." + o.riferito().andamento()));
    }

    /** Who else has it: seen from another unit, the one that answers for it. */
    private static @Nullable String condiviso(ObjectiveRow o, UnitaId in, Units.Names units) {
        if (o.quote().isEmpty()) {
            return null;
        }
        return in.equals(o.unita())
                ? Texts.t(
                        "obiettivi.condiviso",
                        o.quote().stream()
                                .map(q -> Texts.t(
                                        "obiettivi.condiviso.peso", units.of(q.unita()), Formats.peso(q.peso())))
                                .collect(Collectors.joining(", ")))
                : Texts.t("obiettivi.condiviso.da", units.of(o.unita()));
    }

    /** How it goes; of what does not count, why not. */
    private static State state(ObjectiveRow o) {
        return o.nelPiano() && !o.is("NEUTRALIZZATO")
                ? State.of(o.semaforo())
                : new State("none", Texts.t("obiettivo.stato." + o.stato()));
    }

    private static @Nullable Variato variato(ObjectiveRow o, Units.Names units) {
        var v = o.variazione();
        return v == null
                ? null
                : new Variato(
                        Texts.t("obiettivi.variato", String.valueOf(v.numero()), Formats.act(v.atto())),
                        v.originale() == null || !o.nelPiano()
                                ? List.of()
                                : Confronto.of(v.originale(), now(o, v.originale()), units));
    }

    /** Lists do not carry the description, nor does it matter there. */
    private static Definizione now(ObjectiveRow o, Definizione before) {
        return new Definizione(
                o.titolo(),
                before.descrizione(),
                o.natura() == null ? before.natura() : Natura.valueOf(o.natura()),
                o.peso(),
                o.indicatori().stream()
                        .map(i -> new Indicatore(
                                i.id(),
                                i.nome(),
                                i.misura(),
                                i.unitaDiMisura(),
                                i.decimali(),
                                i.fonte(),
                                i.peso(),
                                i.cadenza(),
                                i.baseline(),
                                Aggregazione.OWN_VALUE,
                                i.dettagli()))
                        .toList(),
                before.calcolo(),
                scheda(o, before.scheda()));
    }

    /** Of the scheda a list knows the units alone. */
    private static @Nullable SchedaObiettivo scheda(ObjectiveRow o, @Nullable SchedaObiettivo before) {
        Parole words = Parole.of(before);
        Ambito said = before == null ? Ambito.UNITA : before.ambito();
        Ambito ambito = o.quote().isEmpty()
                ? said == Ambito.TRASVERSALE ? Ambito.UNITA : said
                : said.canBeShared() ? said : Ambito.TRASVERSALE;
        return SchedaObiettivo.of(words.finalita(), words.risultatoAtteso(), words.stakeholder(), ambito, o.quote());
    }

    static String value(IndicatoreRow i) {
        var u = i.ultimo();
        if (u == null) {
            return i.misura() instanceof Misura.PerFasi p ? Fasi.none(p) : Formats.NOT_YET;
        }
        return Measures.valore(u.valore(), u.numero(), i);
    }

    static @Nullable BigDecimal last(@Nullable Baseline baseline) {
        return baseline == null ? null : baseline.valore();
    }

    /** "manca: ottobre", "2 valori mancano". */
    private static @Nullable String late(ObjectiveRow o) {
        if (o.valoriInRitardo() == 0) {
            return null;
        }
        List<Period> missing = o.indicatori().stream()
                .flatMap(i -> i.periodiMancanti().stream())
                .distinct()
                .sorted()
                .toList();
        return missing.size() == 1
                ? Texts.t("obiettivi.manca", Formats.periodShort(missing.getFirst()))
                : Texts.count("obiettivi.mancano", o.valoriInRitardo());
    }

    /** The period most last values belong to: said once above the table. */
    public static @Nullable Period common(Collection<ObjectiveRow> rows) {
        var counts = new TreeMap<Period, Integer>();
        rows.stream()
                .flatMap(o -> o.indicatori().stream())
                .filter(i -> i.ultimo() != null)
                .forEach(i -> counts.merge(i.ultimo().period(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.<Period, Integer>comparingByValue()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .map(java.util.Map.Entry::getKey)
                .orElse(null);
    }
}
