// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.portal.client.Corso;
import it.ciclo.portal.client.Corso.Visione;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.monitoraggio.MonitoraggiPage;
import it.ciclo.portal.monitoraggio.Previsioni;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On the page of an objective: what was said of it last, what is done about it, who works on it and who has seen it.
 *
 * @param conosciuto the form by which the person says to have seen it; null where nobody asked
 * @param perche why she is asked
 */
public record CorsoPanel(
        @Nullable Detto detto,
        List<Azione> azioni,
        String monitoraggi,
        List<Persona> persone,
        @Nullable String assegna,
        @Nullable String comunica,
        @Nullable String conosciuto,
        String perche,
        List<Risorsa> risorse,
        @Nullable String assegnaRisorse,
        Form form) {

    public record Detto(
            String periodo,
            State stato,
            @Nullable String causa,
            @Nullable String proposta,
            List<String> previsioni,
            @Nullable String richiesta) {}

    public record Azione(String cosa, String chi, State stato) {}

    public record Risorsa(String nome, String quanto) {}

    public record Persona(String nome, State vista) {}

    public static CorsoPanel of(Acting acting, ObjectiveDetail o, People.Names people) {
        Corso c = o.corso();
        // What is suspended or left the Piano is not carried out.
        boolean running = o.fase().equals("GESTIONE") && o.is("ASSEGNATO");
        boolean leads = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                || (acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita()));
        Visione mine = c.visione(acting.io().id());
        boolean titolare = acting.is(Role.RESPONSABILE) && acting.io().id().equals(o.responsabile());
        boolean told = mine != null && mine.visioneIl() == null && acting.is(Role.DIPENDENTE, Role.RESPONSABILE);
        boolean asked = running && (told || (titolare && c.chiedeVisione()));
        boolean untold = !untold(acting, o).isEmpty();
        return new CorsoPanel(
                c.monitoraggi().isEmpty() ? null : detto(c.monitoraggi().getFirst()),
                c.azioni().stream()
                        .map(a -> new Azione(
                                a.cosa(),
                                people.brief(a.incaricato()) + ", " + t("monitoraggio.entro", Formats.date(a.entro())),
                                MonitoraggiPage.stato(a)))
                        .toList(),
                acting.at("monitoraggi"),
                persone(c, people),
                leads && (running || o.fase().equals("PROGRAMMAZIONE"))
                        ? acting.at("obiettivi/" + o.id() + "/persone")
                        : null,
                leads && running && untold ? acting.at("obiettivi/" + o.id() + "/comunicazione") : null,
                asked ? acting.at("obiettivi/" + o.id() + "/presa-visione") : null,
                t(titolare ? "corso.da.vedere" : "corso.da.vedere.comunicato"),
                risorse(c.risorse(), o.anno()),
                leads && (running || o.fase().equals("PROGRAMMAZIONE"))
                        ? acting.at("obiettivi/" + o.id() + "/risorse")
                        : null,
                Form.fresh(null, Map.of()));
    }

    /** The titolare first, who does not tell herself; then who works on it. */
    static List<PersonId> untold(Acting acting, ObjectiveDetail o) {
        Corso c = o.corso();
        return Stream.concat(
                        o.responsabileAttivo() ? Stream.ofNullable(o.responsabile()) : Stream.empty(),
                        c.persone().stream().map(Corso.Persona::persona))
                .distinct()
                .filter(person ->
                        c.visione(person) == null && !person.equals(acting.io().id()))
                .toList();
    }

    private static List<Risorsa> risorse(@Nullable Risorse risorse, int anno) {
        List<Risorsa> all = new ArrayList<>();
        if (risorse != null) {
            risorse.capitoli()
                    .forEach(r -> all.add(new Risorsa(
                            t("risorse.capitolo.riga", r.codice(), t("risorse.verso." + r.verso())), quanto(r, anno))));
            risorse.strumenti().forEach(s -> all.add(new Risorsa(s.nome(), String.valueOf(s.quanti()))));
        }
        return List.copyOf(all);
    }

    /** "45.000,00 €; 2028: 5.000,00 €; missione 10.05; titolo 2". */
    private static String quanto(Risorse.Capitolo c, int anno) {
        List<String> parts = new ArrayList<>();
        parts.add(t("risorse.importo", Formats.number(c.stanziamento(), 2)));
        if (c.secondoAnno() != null) {
            parts.add(t("risorse.importo.anno", String.valueOf(anno + 1), Formats.number(c.secondoAnno(), 2)));
        }
        if (c.terzoAnno() != null) {
            parts.add(t("risorse.importo.anno", String.valueOf(anno + 2), Formats.number(c.terzoAnno(), 2)));
        }
        if (c.missione() != null) {
            parts.add(t("risorse.missione.di", c.missione()));
        }
        if (c.titolo() != null) {
            parts.add(t("risorse.titolo.di", c.titolo().toString()));
        }
        return String.join("; ", parts);
    }

    private static Detto detto(Corso.Detto d) {
        return new Detto(
                Formats.capital(t("corso.detto", Formats.period(d.period()))),
                MonitoraggiPage.andamento(d.andamento()),
                d.causa() == null
                        ? null
                        : t("causa." + d.causa().classe()) + ": " + d.causa().testo(),
                d.proposta(),
                d.previsioni().stream()
                        .map(p -> p.nome() + ": " + Previsioni.shown(p))
                        .toList(),
                d.richiesta());
    }

    /** Those who work on it first, then whoever else was told. */
    private static List<Persona> persone(Corso c, People.Names people) {
        List<Persona> all = new ArrayList<>();
        for (Corso.Persona p : c.persone()) {
            all.add(new Persona(
                    t("corso.persona.quota", people.full(p.persona()), Formats.peso(p.quota())),
                    vista(c.visione(p.persona()))));
        }
        for (Visione v : c.visioni()) {
            if (c.persone().stream().noneMatch(p -> p.persona().equals(v.persona()))) {
                all.add(new Persona(people.full(v.persona()), vista(v)));
            }
        }
        return List.copyOf(all);
    }

    private static State vista(@Nullable Visione v) {
        if (v == null) {
            return new State("none", t("corso.non.comunicato"));
        }
        return v.visioneIl() == null
                ? new State("risk", t("corso.non.vista", Formats.date(v.comunicatoIl())))
                : new State("ok", t("corso.vista", Formats.date(v.visioneIl())));
    }
}
