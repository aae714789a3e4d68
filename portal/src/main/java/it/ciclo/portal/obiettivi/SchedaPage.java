// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.objective.SchedaObiettivo.Parole;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.corso.CorsoPanel;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.monitoraggio.RapportiPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.Variata;
import it.ciclo.portal.variazioni.VariazioneAnswer.Segnalata;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How is this one going, and why that figure?
 *
 * @param nonOra why no value can be recorded now, where that is so
 * @param inRitardo what should be done by today; null where nothing is late
 * @param gia final values that can be recorded before the end of the year, if all is done
 */
public record SchedaPage(
        String titolo,
        String descrizione,
        List<Fact> scheda,
        State state,
        List<String> facts,
        boolean nobody,
        int anno,
        @Nullable String registra,
        @Nullable String nonOra,
        List<Recording.Early> gia,
        @Nullable String modifica,
        @Nullable String locked,
        @Nullable String varia,
        @Nullable String rettifica,
        List<Passata> variazioni,
        List<SchedaIndicatore> indicatori,
        boolean charts,
        List<Gantt> gantt,
        @Nullable String today,
        String gradoLabel,
        String grado,
        String gradoNote,
        @Nullable Perche perche,
        List<Fact> brief,
        @Nullable String storia,
        CorsoPanel corso,
        @Nullable GiudizioPanel giudizio,
        @Nullable String continua,
        String albero,
        @Nullable String inRitardo) {

    public record Fact(String name, String value) {}

    /** An approved variazione of it. */
    public record Passata(String titolo, String dove, String motivo, Variata variata) {}

    /** @param registro whether the acting role may read the history */
    static SchedaPage of(
            Acting acting,
            ObjectiveDetail o,
            Units.Names units,
            People.Names people,
            boolean registro,
            LocalDate today) {
        boolean planning = o.fase().equals("PROGRAMMAZIONE");
        boolean own = acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita());
        var recording = Recording.of(acting, o, people);
        boolean revises = own || acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        var indicatori = o.indicatori().stream()
                .map(i -> SchedaIndicatore.of(acting, o, i, people))
                .toList();
        return new SchedaPage(
                o.titolo(),
                o.descrizione(),
                scheda(o.scheda()),
                State.of(o.semaforo()),
                facts(o, units, people),
                !o.responsabileAttivo(),
                o.anno(),
                recording.now() ? acting.at("obiettivi/" + o.id() + "/registra") : null,
                recording.why(),
                recording.early(),
                (planning || waits(o)) && revises ? acting.at("obiettivi/" + o.id() + "/modifica") : null,
                locked(o, !planning && revises),
                o.fase().equals("GESTIONE") && revises && !waits(o) && !o.is("STRALCIATO")
                        ? acting.at("variazioni/nuova?obiettivo=" + o.id())
                        : null,
                RettificaPage.may(acting, o) ? acting.at("obiettivi/" + o.id() + "/rettifica") : null,
                passate(acting, o, units),
                indicatori,
                indicatori.stream().anyMatch(i -> i.bullet() != null),
                Gantt.of(
                        o,
                        Recording.records(acting, o) && o.fase().equals("GESTIONE") && outside(o) == null
                                ? acting.at("obiettivi/" + o.id() + "/fasi/")
                                : null),
                today.getYear() == o.anno() ? Gantt.position(today, o.anno()).toPlainString() : null,
                t(o.provvisorio() ? "scheda.grado.provvisorio" : "scheda.grado"),
                Formats.grado(o.grado()),
                gradoNote(o),
                Perche.of(o),
                brief(o, people),
                registro ? acting.at("registro?obiettivo=" + o.id()) : null,
                CorsoPanel.of(acting, o, people),
                GiudizioPanel.of(acting, o, people),
                o.continua() == null
                        ? null
                        : "/enti/" + acting.tenant() + "/" + (o.anno() - 1) + "/obiettivi/" + o.continua(),
                acting.at("albero#albero"),
                RapportiPage.late(o.fasiInRitardo()));
    }

    private static String gradoNote(ObjectiveDetail o) {
        if (o.grado() != null) {
            return t(o.provvisorio() ? "scheda.grado.nota" : "scheda.grado.finale");
        }
        return t(
                o.semaforo() == ObjectiveRow.Semaforo.NON_CALCOLABILE
                        ? "scheda.grado.non.calcolabile"
                        : "scheda.grado.nessuno");
    }

    private static boolean waits(ObjectiveDetail o) {
        var attesa = o.attesa();
        return attesa != null
                && (attesa.stato().equals("PROPOSTA") || attesa.stato().equals("OIV_SENTITO"));
    }

    /** Why it cannot simply be changed, or why it does not count. */
    private static @Nullable String locked(ObjectiveDetail o, boolean mayAsk) {
        String outside = outside(o);
        return outside != null ? outside : mayAsk ? t("scheda.variazione." + o.fase()) : null;
    }

    /** Why it does not count; null where it is in the Piano. */
    static @Nullable String outside(ObjectiveDetail o) {
        var attesa = o.attesa();
        if (attesa != null) {
            return t(waits(o) ? "scheda.attesa" : "scheda.attesa.caduta", String.valueOf(attesa.numero()));
        }
        return o.is("STRALCIATO") || o.is("SOSPESO") ? t("scheda." + o.stato()) : null;
    }

    private static List<Passata> passate(Acting acting, ObjectiveDetail o, Units.Names units) {
        return o.variazioni().reversed().stream()
                .map(v -> new Passata(
                        t("obiettivi.variato", String.valueOf(v.numero()), Formats.act(v.atto())),
                        acting.at("variazioni/" + v.variazione()),
                        t("variazione.causa." + v.causa()) + ". " + v.motivo(),
                        Variata.of(
                                acting,
                                v.modifica(),
                                v.segnalazioni().stream()
                                        .map(s -> new Segnalata(
                                                s.tipo(), s.obiettivo(), s.indicatore(), s.notiDal(), null, null))
                                        .toList(),
                                v.atto(),
                                units)))
                .toList();
    }

    private static List<String> facts(ObjectiveDetail o, Units.Names units, People.Names people) {
        var facts = new ArrayList<String>();
        facts.add(t("scheda.peso", Formats.peso(o.peso()), units.of(o.unita())));
        SchedaObiettivo.quoteOf(o.scheda())
                .forEach(q -> facts.add(t("scheda.peso", Formats.peso(q.peso()), units.of(q.unita()))));
        if (o.responsabileAttivo()) {
            String titolare = people.brief(o.responsabile());
            facts.add(
                    o.sostituto() == null
                            ? t("obiettivi.titolare", titolare)
                            : t("scheda.titolare.sostituto", titolare, people.brief(o.sostituto())));
        }
        if (o.pesatura() != null) {
            facts.add(t(
                    "scheda.pesatura",
                    Formats.exact(o.pesatura().pesata().punti(), 0),
                    Formats.exact(o.pesatura().totale(), 0)));
        }
        return List.copyOf(facts);
    }

    /** What it says besides; nothing where nobody wrote it. */
    private static List<Fact> scheda(@Nullable SchedaObiettivo scheda) {
        Parole parole = Parole.of(scheda);
        return Stream.of(
                        new Fact(t("form.scheda/finalita"), parole.finalita()),
                        new Fact(t("form.scheda/risultatoAtteso"), parole.risultatoAtteso()),
                        new Fact(t("form.scheda/stakeholder"), parole.stakeholder()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static List<Fact> brief(ObjectiveDetail o, People.Names people) {
        var brief = new ArrayList<Fact>();
        brief.add(new Fact(t("scheda.codice"), o.codice()));
        if (o.natura() != null && Texts.has("natura." + o.natura())) {
            brief.add(new Fact(t("scheda.natura"), t("natura." + o.natura())));
        }
        SchedaObiettivo scheda = o.scheda();
        if (scheda != null && scheda.ambito() != Ambito.UNITA) {
            brief.add(new Fact(t("form.scheda/ambito"), t("ambito." + scheda.ambito())));
        }
        brief.add(new Fact(
                t("scheda.titolare"), o.responsabile() == null ? Formats.NOT_YET : people.full(o.responsabile())));
        if (o.sostituto() != null) {
            brief.add(new Fact(t("scheda.sostituto"), people.full(o.sostituto())));
        }
        brief.add(new Fact(t("scheda.atto"), o.atto() == null ? t("scheda.bozza") : Formats.act(o.atto())));
        o.variazioni().reversed().stream()
                .findFirst()
                .filter(v -> !v.atto().equals(o.atto()))
                .ifPresent(v -> brief.add(new Fact(t("scheda.atto.variato"), Formats.act(v.atto()))));
        return List.copyOf(brief);
    }
}
