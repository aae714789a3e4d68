// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.portal.client.Measurable;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two versions of an objective, voice by voice; only what differs. */
public final class Confronto {

    private Confronto() {}

    public record Voce(
            String nome, @Nullable String prima, @Nullable String dopo) {}

    public static List<Voce> of(Modifica modifica, Units.Names units) {
        return of(modifica.prima(), modifica.dopo(), units);
    }

    /** @param prima null where the objective is new, {@code dopo} where nothing is promised any more */
    public static List<Voce> of(@Nullable Definizione prima, @Nullable Definizione dopo, Units.Names units) {
        if (dopo == null) {
            return List.of();
        }
        Map<String, String> before = fields(prima, units);
        Map<String, String> after = fields(dopo, units);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Voce> voci = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                voci.add(new Voce(name, before.get(name), after.get(name)));
            }
        }
        return List.copyOf(voci);
    }

    private static Map<String, String> fields(@Nullable Definizione d, Units.Names units) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (d == null) {
            return fields;
        }
        fields.put(t("variazione.voce.titolo"), d.titolo());
        if (!d.descrizione().isBlank()) {
            fields.put(t("variazione.voce.descrizione"), d.descrizione());
        }
        fields.put(t("variazione.voce.natura"), t("natura." + d.natura()));
        fields.put(t("variazione.voce.peso"), Formats.peso(d.peso()));
        scheda(fields, d.scheda(), units);
        for (Indicatore i : d.indicatori()) {
            fields.put(t("variazione.voce.target", i.nome()), target(i));
            fields.put(t("variazione.voce.peso.indicatore", i.nome()), Formats.peso(i.peso()));
            fields.put(t("variazione.voce.fonte", i.nome()), i.fonte());
            fields.put(t("variazione.voce.cadenza", i.nome()), t("cadenza." + i.cadenza()));
            if (i.baseline() != null) {
                fields.put(
                        t(
                                "variazione.voce.baseline",
                                i.nome(),
                                i.baseline().anno().toString()),
                        Formats.exact(i.baseline().valore(), i.decimali()));
            }
            dettagli(fields, i);
        }
        calcolo(fields, d.calcolo());
        return fields;
    }

    private static void scheda(Map<String, String> fields, @Nullable SchedaObiettivo scheda, Units.Names units) {
        if (scheda == null) {
            return;
        }
        if (!scheda.finalita().isEmpty()) {
            fields.put(t("form.scheda/finalita"), scheda.finalita());
        }
        if (!scheda.risultatoAtteso().isEmpty()) {
            fields.put(t("form.scheda/risultatoAtteso"), scheda.risultatoAtteso());
        }
        if (!scheda.stakeholder().isEmpty()) {
            fields.put(t("form.scheda/stakeholder"), scheda.stakeholder());
        }
        if (scheda.ambito() != Ambito.UNITA) {
            fields.put(t("form.scheda/ambito"), t("ambito." + scheda.ambito()));
        }
        scheda.quote()
                .forEach(q ->
                        fields.put(t("variazione.voce.peso.settore", units.of(q.unita())), Formats.peso(q.peso())));
    }

    private static void dettagli(Map<String, String> fields, Indicatore i) {
        Dettagli d = i.dettagli();
        if (d == null) {
            return;
        }
        if (!d.formula().isEmpty()) {
            fields.put(t("variazione.voce.formula", i.nome()), d.formula());
        }
        if (d.classe() != null) {
            fields.put(t("variazione.voce.classe", i.nome()), t("fonte." + d.classe()));
        }
        if (d.secondoAnno() != null) {
            fields.put(t("variazione.voce.secondoAnno", i.nome()), Formats.exact(d.secondoAnno(), i.decimali()));
        }
        if (d.terzoAnno() != null) {
            fields.put(t("variazione.voce.terzoAnno", i.nome()), Formats.exact(d.terzoAnno(), i.decimali()));
        }
        if (d.entroSecondoAnno() != null) {
            fields.put(t("variazione.voce.secondoAnno", i.nome()), Formats.date(d.entroSecondoAnno()));
        }
        if (d.entroTerzoAnno() != null) {
            fields.put(t("variazione.voce.terzoAnno", i.nome()), Formats.date(d.entroTerzoAnno()));
        }
        if (d.soglia() != null) {
            fields.put(t("variazione.voce.soglia", i.nome()), Formats.number(d.soglia(), 2));
        }
    }

    private static void calcolo(Map<String, String> fields, Calcolo calcolo) {
        fields.put(
                t("form.calcolo"),
                t("combinazione." + (calcolo.combinazione() == null ? "SMVP" : calcolo.combinazione())));
        fields.put(t("form.calcolo/strategico"), t(calcolo.strategico() ? "variazione.si" : "variazione.no"));
        if (calcolo.ambito() != null) {
            fields.put(t("form.calcolo/ambito"), calcolo.ambito());
        }
    }

    /** Of phases, all that is promised: their number alone would hide what moves. */
    private static String target(Indicatore i) {
        return i.misura() instanceof Misura.PerFasi m
                ? m.fasi().stream()
                        .map(f ->
                                t("variazione.voce.fase", f.nome(), Formats.date(f.al()), Formats.number(f.peso(), 2)))
                        .collect(Collectors.joining("; "))
                : Measures.target(new Promised(i));
    }

    record Promised(Indicatore indicatore) implements Measurable {
        @Override
        public Misura misura() {
            return indicatore.misura();
        }

        @Override
        public String unitaDiMisura() {
            return indicatore.unitaDiMisura();
        }

        @Override
        public int decimali() {
            return indicatore.decimali();
        }
    }
}
