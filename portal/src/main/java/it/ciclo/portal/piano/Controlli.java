// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.IndicatoreRow;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.piano.PianoAnswer.Controllo;
import it.ciclo.portal.piano.PianoPage.Cosa;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checks of a Piano in words: what is to mend, with the page that mends it, and what is in order. */
final class Controlli {

    /** What every check of the Piano is called when nothing fails it, and the codes that fail it. */
    private static final Map<String, Set<String>> CONTROLLI = Map.of(
            "piano.controllo.pesi", Set.of("PESI_NOT_100"),
            "piano.controllo.titolari", Set.of("OWNER_NOT_ACTIVE"),
            "piano.controllo.indicatori", Set.of("INDICATORE_MISSING"),
            "piano.controllo.target", Set.of("TARGET_MISSING"),
            "piano.controllo.fonti", Set.of("FONTE_MISSING"),
            "piano.controllo.pesi.indicatori", Set.of("PESI_INDICATORI_NOT_100"));

    /** What nobody mends in a page of the Piano: it is only said. */
    private static final Set<String> FATTI = Set.of("SMVP_PREDEFINITO", "PIANO_IN_RITARDO");

    private static final String SENZA_PEG = "SENZA_PEG";
    private static final String SMVP_PIU_NUOVO = "SMVP_PIU_NUOVO";
    private static final String SENZA_OBIETTIVI = "SETTORE_SENZA_OBIETTIVI";
    private static final int SINGLY = 2;
    private static final String MANY = ".molti";

    private final Acting acting;
    private final PianoAnswer piano;
    private final Map<UnitaId, String> units;
    private final Map<ObjectiveId, ObjectiveRow> objectives;
    private final boolean scrive;

    /** @param scrive whether the acting role may mend something */
    Controlli(
            Acting acting,
            PianoAnswer piano,
            Map<UnitaId, String> units,
            Map<ObjectiveId, ObjectiveRow> objectives,
            boolean scrive) {
        this.acting = acting;
        this.piano = piano;
        this.units = units;
        this.objectives = objectives;
        this.scrive = scrive;
    }

    List<Cosa> blocchi() {
        return piano.blocchi().stream().map(this::cosa).toList();
    }

    List<Cosa> avvisi() {
        return few(piano.avvisi()).stream().map(this::cosa).toList();
    }

    /** What is in order. */
    List<String> superati(Cicli.CicloDetail ciclo) {
        List<String> superati = new ArrayList<>();
        superati.add(t(
                ciclo.smvpPredefinito() ? "piano.controllo.smvp.predefinito" : "piano.controllo.smvp",
                String.valueOf(ciclo.smvpVersione())));
        if (piano.obiettivi() > 0) {
            var falliti = piano.blocchi().stream().map(Controllo::codice).collect(Collectors.toSet());
            CONTROLLI.entrySet().stream()
                    .filter(c -> c.getValue().stream().noneMatch(falliti::contains))
                    .map(c -> t(c.getKey()))
                    .sorted()
                    .forEach(superati::add);
        }
        return superati;
    }

    private Cosa cosa(Controllo c) {
        String chi = who(c);
        String key = "piano.controlla." + c.codice();
        // A check that is newer than this page still says whom it is about.
        boolean known = Texts.has(key);
        return new Cosa(
                known ? t(key, chi, sum(c)) : t("piano.controlla.altro", chi),
                known ? why(key, c) : String.join(", ", c.args()),
                t(known ? key + ".rimedio" : "piano.controlla.rimedio"),
                mends(c) ? acting.at(page(c)) : null);
    }

    /** Which rules the year follows is for the segretario to say. */
    private boolean mends(Controllo c) {
        return c.codice().equals(SMVP_PIU_NUOVO) ? acting.is(Role.SEGRETARIO) : scrive && !FATTI.contains(c.codice());
    }

    /** The same remark about many objectives is made once, with the codes of all. */
    private static List<Controllo> few(List<Controllo> avvisi) {
        var counted = avvisi.stream().collect(Collectors.groupingBy(Controllo::codice, Collectors.counting()));
        var codes = avvisi.stream()
                .filter(a -> !a.args().isEmpty())
                .collect(Collectors.groupingBy(
                        Controllo::codice, Collectors.mapping(a -> a.args().getFirst(), Collectors.joining(", "))));
        var told = new HashSet<String>();
        return avvisi.stream()
                .filter(a -> counted.getOrDefault(a.codice(), 0L) <= SINGLY || told.add(a.codice()))
                .map(a -> {
                    long all = counted.getOrDefault(a.codice(), 0L);
                    return all <= SINGLY
                            ? a
                            : new Controllo(
                                    a.codice() + MANY,
                                    null,
                                    null,
                                    null,
                                    List.of(String.valueOf(all), codes.getOrDefault(a.codice(), "")));
                })
                .toList();
    }

    private String who(Controllo c) {
        if (c.codice().endsWith(MANY) || c.codice().equals(SMVP_PIU_NUOVO)) {
            return c.args().getFirst();
        }
        if (c.obiettivo() != null) {
            var o = objectives.get(c.obiettivo());
            return o == null ? t("piano.un.obiettivo") : o.codice() + " " + o.titolo();
        }
        return c.unita() == null ? "" : units.getOrDefault(c.unita(), t("piano.un.settore"));
    }

    private String sum(Controllo c) {
        if (c.codice().equals("PESI_INDICATORI_NOT_100") || c.codice().equals(SMVP_PIU_NUOVO)) {
            return c.args().get(1);
        }
        return piano.quadrature().stream()
                .filter(q -> q.unita().equals(c.unita()))
                .map(q -> Formats.number(q.somma(), 2))
                .findFirst()
                .orElse("");
    }

    private String why(String key, Controllo c) {
        if (!c.codice().equals("PESI_NOT_100")) {
            // What is about an indicatore names it last.
            return t(
                    key + ".perche", c.args().isEmpty() ? "" : readable(c.args().getLast()));
        }
        return piano.quadrature().stream()
                .filter(q -> q.unita().equals(c.unita()))
                .map(q -> t(
                        q.differenza().signum() < 0 ? "piano.controlla.mancano" : "piano.controlla.avanzano",
                        Formats.number(q.differenza().abs(), 2)))
                .findFirst()
                .orElse("");
    }

    /** Days arrive as ISO, thresholds as bare numbers. */
    private static String readable(String arg) {
        if (arg.matches("\\d{4,7}")) {
            return Formats.number(Long.parseLong(arg));
        }
        return arg.matches("\\d{4}-\\d\\d-\\d\\d") ? Formats.date(LocalDate.parse(arg)) : arg;
    }

    /** Where it is mended, down to the field. */
    private String page(Controllo c) {
        if (c.codice().startsWith(SENZA_OBIETTIVI)) {
            return "obiettivi/nuovo";
        }
        if (c.codice().equals(SMVP_PIU_NUOVO)) {
            return "smvp#applica";
        }
        if (c.codice().endsWith(MANY)) {
            return "obiettivi";
        }
        if (c.codice().equals("PESI_NOT_100") && c.unita() != null && piano.pesatura() == null) {
            return "pesi/" + c.unita();
        }
        if (c.codice().equals(SENZA_PEG)) {
            return "peg";
        }
        return c.obiettivo() != null
                ? "obiettivi/" + c.obiettivo() + "/modifica" + anchor(c)
                : c.unita() != null ? "obiettivi?settore=" + c.unita() : "obiettivi/nuovo";
    }

    /** The field that is mended; a browser that opens the address puts the focus there. */
    private String anchor(Controllo c) {
        String in = "indicatori/" + place(c) + "/";
        String field = switch (c.codice()) {
            case "OWNER_NOT_ACTIVE" -> "responsabile";
            case "SOSTITUTO_MISSING" -> "sostituto";
            case "INDICATORE_MISSING" -> in + "nome";
            case "PESI_INDICATORI_NOT_100" -> in + "peso";
            case "FONTE_MISSING" -> in + "fonte";
            case "BASELINE_MISSING" -> in + "baseline/valore";
            case "FASE_PESO_MISSING" -> in + "misura/fasi/0/peso";
            case "TARGET_MISSING" -> in + target(c);
            default -> "";
        };
        return field.isEmpty() ? "" : "#" + Form.id(field);
    }

    private String target(Controllo c) {
        var i = indicatore(c);
        return i == null
                ? "tipo"
                : switch (i.misura()) {
                    case Misura.Crescente _, Misura.Decrescente _, Misura.Rapporto _ -> "misura/target";
                    case Misura.Scadenza _ -> "misura/entro";
                    case Misura.OnOff _ -> "misura/atteso";
                    case Misura.Intervallo _ -> "misura/minimo";
                    case Misura.Fasce _ -> "misura/fasce";
                    case Misura.PerFasi _ -> "misura/fasi/0/nome";
                    case Misura.Scala _ -> "misura/livelli";
                    case Misura.Eventi _, Misura.Contesto _ -> "tipo";
                };
    }

    private @Nullable IndicatoreRow indicatore(Controllo c) {
        var o = c.obiettivo() == null ? null : objectives.get(c.obiettivo());
        int place = place(c);
        return o == null || o.indicatori().size() <= place
                ? null
                : o.indicatori().get(place);
    }

    /** Which of the objective's indicatori it is about; the first where it is about none. */
    private int place(Controllo c) {
        var o = c.obiettivo() == null ? null : objectives.get(c.obiettivo());
        if (o == null || c.indicatore() == null) {
            return 0;
        }
        var ids = o.indicatori().stream().map(IndicatoreRow::id).toList();
        return Math.max(0, ids.indexOf(c.indicatore()));
    }
}
