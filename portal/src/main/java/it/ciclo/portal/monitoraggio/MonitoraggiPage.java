// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;
import static java.time.temporal.ChronoUnit.DAYS;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Corso;
import it.ciclo.portal.client.Corso.StatoAzione;
import it.ciclo.portal.client.Monitoraggi;
import it.ciclo.portal.client.Monitoraggi.Presa;
import it.ciclo.portal.client.Monitoraggi.Rapporto;
import it.ciclo.portal.client.Monitoraggi.Riga;
import it.ciclo.portal.client.Monitoraggi.Uno;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.prove.Allegato;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where do we stand half-way, and what is done about it?
 *
 * @param mancano the months that expect a monitoring and have none, in words
 * @param apri null where the role does not open one
 */
public record MonitoraggiPage(
        String anno,
        String lead,
        @Nullable String mancano,
        @Nullable String apri,
        List<Monitoraggio> monitoraggi) {

    /** As many objectives without report have a row each. */
    private static final int SINGLY = 2;

    /**
     * @param prossimo the one step that is next, null where it is not this role's
     * @param chi who does the next step, where it is not this role
     */
    public record Monitoraggio(
            String ancora,
            String titolo,
            State stato,
            List<String> fatti,
            @Nullable Link prossimo,
            List<Link> altri,
            @Nullable String chi,
            @Nullable String osservazioni,
            @Nullable String conflitto,
            List<Settore> settori,
            List<Azione> azioni) {}

    /** @param primo whether it is the filled button of the page */
    public record Link(String testo, String dove, boolean primo) {}

    /** @param taciuti the objectives nobody reported on, where they are many: one line for all of them */
    public record Settore(String nome, List<Line> righe, List<Link> taciuti) {}

    /** @param azione the link that decides a corrective action, null where it is not this role's or none is asked */
    public record Line(
            String obiettivo,
            String dove,
            State stato,
            @Nullable String causa,
            @Nullable String proposta,
            List<String> previsioni,
            @Nullable String chi,
            @Nullable String richiesta,
            @Nullable String correggi,
            @Nullable String azione) {}

    public record Azione(
            String cosa,
            @Nullable String obiettivo,
            String dove,
            String chi,
            String entro,
            State stato,
            String decisa,
            @Nullable String esito,
            List<Allegato> prove,
            @Nullable String concludi) {}

    static MonitoraggiPage of(Acting acting, Monitoraggi all, Units.Names units, People.Names people) {
        boolean opens = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                && all.fase().equals("GESTIONE");
        String missing = all.mancanti().isEmpty()
                ? null
                : t(
                        "monitoraggio.mancano",
                        String.join(
                                ", ",
                                all.mancanti().stream().map(Formats::period).toList()));
        List<Monitoraggio> monitoraggi = new ArrayList<>();
        boolean filled = opens && !all.mancanti().isEmpty();
        for (Uno m : all.monitoraggi()) {
            Monitoraggio one = one(acting, all.fase(), m, units, people, !filled);
            filled = filled || one.prossimo() != null;
            monitoraggi.add(one);
        }
        return new MonitoraggiPage(
                String.valueOf(all.anno()),
                t(all.fase().equals("PROGRAMMAZIONE") ? "monitoraggio.lead.prima" : "monitoraggio.lead"),
                missing,
                opens ? acting.at("monitoraggi/apri") : null,
                List.copyOf(monitoraggi));
    }

    private static Monitoraggio one(
            Acting acting, String fase, Uno m, Units.Names units, People.Names people, boolean first) {
        boolean open = !fase.equals("CHIUSO");
        boolean running = fase.equals("GESTIONE");
        Link next = open ? next(acting, m, running, first) : null;
        return new Monitoraggio(
                "m-" + m.period().code(),
                Formats.capital(Formats.period(m.period())),
                stato(m),
                fatti(m),
                next,
                open ? others(acting, m, running) : List.of(),
                next == null && open ? who(m) : null,
                m.esame() == null || m.esame().osservazioni().isBlank()
                        ? null
                        : m.esame().osservazioni(),
                m.esame() == null ? null : m.esame().conflittoDichiarato(),
                settori(acting, m, units, people, running),
                m.azioni().stream().map(a -> azione(acting, a, people, open)).toList());
    }

    private static State stato(Uno m) {
        return switch (m.stato()) {
            case APERTO ->
                m.scaduto()
                        ? new State("risk", t("monitoraggio.stato.scaduto"))
                        : new State("none", t("monitoraggio.stato.APERTO"));
            case ESAMINATO -> new State("ok", t("monitoraggio.stato.ESAMINATO"));
            case CHIUSO -> new State("ok", t("monitoraggio.stato.CHIUSO"));
        };
    }

    private static List<String> fatti(Uno m) {
        List<String> facts = new ArrayList<>();
        facts.add(count("monitoraggio.riferiti", m.riferiti(), String.valueOf(m.obiettivi())));
        facts.add(t("monitoraggio.entro", Formats.date(m.entro())));
        if (m.esame() != null) {
            facts.add(t("monitoraggio.esame", Formats.act(m.esame().atto())));
        }
        for (Presa p : m.prese()) {
            facts.add(
                    p.atto() == null
                            ? t("monitoraggio.presa", t("organo." + p.organo()), Formats.date(p.presaAttoIl()))
                            : t("monitoraggio.presa.atto", t("organo." + p.organo()), Formats.act(p.atto())));
        }
        if (m.chiusoIl() != null) {
            facts.add(t("monitoraggio.chiuso", Formats.date(m.chiusoIl())));
        }
        return List.copyOf(facts);
    }

    /** Of the steps the one that is next, where the role takes it. */
    private static @Nullable Link next(Acting acting, Uno m, boolean running, boolean first) {
        return switch (m.stato()) {
            case APERTO -> {
                if (running && !reportable(acting, m).isEmpty()) {
                    yield link(acting, m, "rapporti", "monitoraggio.riferisci", first);
                }
                yield acting.is(Role.OIV) && m.riferiti() > 0
                        ? link(acting, m, "esame", "monitoraggio.esamina", first)
                        : null;
            }
            case ESAMINATO ->
                acting.is(Role.SEGRETARIO) ? link(acting, m, "chiusura", "monitoraggio.chiudi", first) : null;
            case CHIUSO -> null;
        };
    }

    private static List<Link> others(Acting acting, Uno m, boolean running) {
        List<Link> links = new ArrayList<>();
        if (acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)) {
            if (running) {
                links.add(link(acting, m, "azioni/nuova", "monitoraggio.azione.nuova", false));
            }
            if (m.riferiti() > 0 && m.prese().size() < 2) {
                links.add(link(acting, m, "presa-atto", "monitoraggio.presa.registra", false));
            }
        }
        return List.copyOf(links);
    }

    private static Link link(Acting acting, Uno m, String where, String text, boolean first) {
        return new Link(t(text), RapportiPage.address(acting, m.period(), where), first);
    }

    private static @Nullable String who(Uno m) {
        return switch (m.stato()) {
            case APERTO ->
                m.riferiti() < m.obiettivi() ? t("monitoraggio.chi.riferisce") : t("monitoraggio.chi.esamina");
            case ESAMINATO -> t("monitoraggio.chi.chiude");
            case CHIUSO -> null;
        };
    }

    /** What this person may report on now. */
    static List<Riga> reportable(Acting acting, Uno m) {
        return acting.is(Role.RESPONSABILE)
                ? m.righe().stream()
                        .filter(r -> r.rapporto() == null && acting.ownUnit(r.unita()))
                        .toList()
                : List.of();
    }

    private static List<Settore> settori(
            Acting acting, Uno m, Units.Names units, People.Names people, boolean running) {
        List<Settore> settori = new ArrayList<>();
        units.all().forEach(u -> {
            List<Riga> rows =
                    m.righe().stream().filter(r -> r.unita().equals(u.id())).toList();
            List<Riga> silent = rows.stream().filter(MonitoraggiPage::silent).toList();
            boolean many = silent.size() > SINGLY;
            List<Line> lines = rows.stream()
                    .filter(r -> !many || !silent(r))
                    .map(r -> line(acting, m, r, people, running))
                    .toList();
            List<Link> rest = silent.stream()
                    .map(r -> new Link(r.codice() + " " + r.titolo(), acting.at("obiettivi/" + r.obiettivo()), false))
                    .toList();
            if (!rows.isEmpty()) {
                settori.add(new Settore(u.nome(), lines, many ? rest : List.of()));
            }
        });
        return List.copyOf(settori);
    }

    private static boolean silent(Riga r) {
        return r.rapporto() == null && r.richiesta() == null;
    }

    private static Line line(Acting acting, Uno m, Riga r, People.Names people, boolean running) {
        Rapporto said = r.rapporto();
        boolean own = acting.is(Role.RESPONSABILE) && acting.ownUnit(r.unita());
        boolean corrects = own && running && m.stato() == Corso.Stato.APERTO && said != null;
        boolean decides = running && acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE) && r.attendeAzione();
        return new Line(
                r.codice() + " " + r.titolo(),
                acting.at("obiettivi/" + r.obiettivo()),
                said == null ? new State("none", t("monitoraggio.non.riferito")) : andamento(said.andamento()),
                said == null || said.causa() == null
                        ? null
                        : t("causa." + said.causa().classe()) + ": "
                                + said.causa().testo(),
                said == null ? null : said.proposta(),
                said == null
                        ? List.of()
                        : said.previsioni().stream()
                                .map(p -> p.nome() + ": " + Previsioni.shown(p))
                                .toList(),
                said == null
                        ? null
                        : t("monitoraggio.riferito.da", people.brief(said.da()), Formats.date(said.il()))
                                + (said.correzioni() == 0 ? "" : " · " + t("monitoraggio.corretto")),
                r.richiesta(),
                corrects ? RapportiPage.address(acting, m.period(), "rapporti/" + r.obiettivo() + "/correggi") : null,
                decides ? RapportiPage.address(acting, m.period(), "azioni/nuova?obiettivo=" + r.obiettivo()) : null);
    }

    /** Shape and words of what was said. */
    public static State andamento(Andamento andamento) {
        String kind = switch (andamento) {
            case IN_LINEA -> "ok";
            case A_RISCHIO -> "risk";
            case NON_IN_LINEA -> "late";
        };
        return new State(kind, t("andamento." + andamento));
    }

    static Azione azione(Acting acting, Corso.Azione a, People.Names people, boolean open) {
        return new Azione(
                a.cosa(),
                a.codice() == null ? null : a.codice() + " " + a.titolo(),
                acting.at("obiettivi/" + a.obiettivo()),
                people.full(a.incaricato()),
                Formats.date(a.entro()),
                stato(a),
                a.atto() == null
                        ? t("monitoraggio.azione.nota", String.valueOf(a.nota()))
                        : Acts.full(a.atto()) + (a.nota() == null ? "" : ". " + a.nota()),
                a.stato() == StatoAzione.APERTA ? null : a.esito(),
                Allegato.of(a.prove(), acting, acting.at("obiettivi/" + a.obiettivo())),
                open && a.stato() == StatoAzione.APERTA && mayEnd(acting, a)
                        ? RapportiPage.address(acting, a.period(), "azioni/" + a.azione())
                        : null);
    }

    private static String afterItsTerm(LocalDate entro, LocalDate done) {
        return done.isAfter(entro) ? ", " + count("monitoraggio.azione.dopo", DAYS.between(entro, done)) : "";
    }

    public static State stato(Corso.Azione a) {
        return switch (a.stato()) {
            case APERTA ->
                a.inRitardo()
                        ? new State("late", t("monitoraggio.azione.ritardo"))
                        : new State("none", t("monitoraggio.azione.APERTA"));
            case COMPLETATA ->
                new State(
                        "ok",
                        a.conclusaIl() == null
                                ? t("monitoraggio.azione.COMPLETATA")
                                : t("monitoraggio.azione.completata.il", Formats.date(a.conclusaIl()))
                                        + afterItsTerm(a.entro(), a.conclusaIl()));
            case ABBANDONATA -> new State("risk", t("monitoraggio.azione.ABBANDONATA"));
        };
    }

    static boolean mayEnd(Acting acting, Corso.Azione a) {
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                || (acting.is(Role.DIPENDENTE, Role.RESPONSABILE)
                        && acting.io().id().equals(a.incaricato()))
                || (acting.is(Role.RESPONSABILE) && a.unita() != null && acting.ownUnit(a.unita()));
    }
}
