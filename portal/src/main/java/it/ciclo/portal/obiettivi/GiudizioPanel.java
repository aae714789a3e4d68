// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.Giudizio;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.prove.Allegato;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the result is worth: computed and judged side by side, and whether an external cause took it out of the account.
 *
 * @param righe what was asked and decided, in order
 * @param prove the files of the request
 * @param azioni what the acting role may do
 * @param chi who may, where the acting role may not
 */
public record GiudizioPanel(
        String calcolato,
        @Nullable String valutato,
        @Nullable String neutralizzato,
        List<Riga> righe,
        List<Allegato> prove,
        List<Azione> azioni,
        @Nullable String chi) {

    public record Riga(String testo, String motivo) {}

    public record Azione(String nome, String dove) {}

    /** Null before the year is over: there is no result to judge. */
    static @Nullable GiudizioPanel of(Acting acting, ObjectiveDetail o, People.Names people) {
        Giudizio g = o.giudizio();
        boolean open = !o.fissato() && (o.fase().equals("GESTIONE") || o.fase().equals("CONSUNTIVO"));
        boolean over = !acting.today().isBefore(LocalDate.of(o.anno(), 12, 31));
        boolean judged = g != null && (g.richiesta() != null || g.valutazione() != null);
        if (SchedaPage.outside(o) != null || (!judged && !(open && over))) {
            return null;
        }
        var valutazione = g == null ? null : g.valutazione();
        var decisione = g == null ? null : g.decisione();
        var richiesta = g == null ? null : g.richiesta();
        return new GiudizioPanel(
                Formats.grado(o.calcolato()),
                valutazione == null || valutazione.grado() == null ? null : Formats.grado(valutazione.grado()),
                decisione != null && decisione.neutralizzato() ? t("giudizio.neutralizzato", decisione.motivo()) : null,
                righe(g, people),
                richiesta == null
                        ? List.of()
                        : Allegato.of(
                                richiesta.prove().stream()
                                        .map(p -> new ObjectiveDetail.Allegata(
                                                p, richiesta.da(), richiesta.il(), richiesta.sequenza()))
                                        .toList(),
                                acting,
                                o,
                                people),
                open && over ? azioni(acting, o, g) : List.of(),
                open && over && !acting.is(Role.OIV) ? t("giudizio.chi") : null);
    }

    private static List<Riga> righe(@Nullable Giudizio g, People.Names people) {
        var righe = new ArrayList<Riga>();
        if (g != null && g.richiesta() != null) {
            righe.add(new Riga(
                    t(
                            "giudizio.chiesta",
                            people.brief(g.richiesta().da()),
                            Formats.date(g.richiesta().il())),
                    g.richiesta().motivo()));
        }
        if (g != null && g.decisione() != null) {
            righe.add(new Riga(
                    t(
                            g.decisione().neutralizzato() ? "giudizio.accolta" : "giudizio.respinta",
                            people.brief(g.decisione().da()),
                            Formats.date(g.decisione().il())),
                    g.decisione().motivo() + conflitto(g.decisione().conflittoDichiarato())));
        }
        if (g != null && g.valutazione() != null) {
            righe.add(new Riga(
                    t(
                            g.valutazione().grado() == null ? "giudizio.confermato" : "giudizio.valutato",
                            people.brief(g.valutazione().da()),
                            Formats.date(g.valutazione().il())),
                    g.valutazione().motivo() + conflitto(g.valutazione().conflittoDichiarato())));
        }
        return List.copyOf(righe);
    }

    private static String conflitto(@Nullable String dichiarato) {
        return dichiarato == null ? "" : " " + t("giudizio.dichiara", dichiarato);
    }

    private static List<Azione> azioni(Acting acting, ObjectiveDetail o, @Nullable Giudizio g) {
        if (o.is("NEUTRALIZZATO")) {
            return List.of();
        }
        boolean waits = g != null && g.inAttesa();
        String at = acting.at("obiettivi/" + o.id());
        var azioni = new ArrayList<Azione>();
        boolean asks = (acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita())) || acting.is(Role.SEGRETARIO);
        if (asks && !waits) {
            azioni.add(new Azione(t("giudizio.chiedi"), at + "/neutralizzazione"));
        }
        if (acting.is(Role.OIV) && waits) {
            azioni.add(new Azione(t("giudizio.decidi"), at + "/neutralizzazione/decisione"));
        }
        if (acting.is(Role.OIV)) {
            azioni.add(new Azione(t("giudizio.valuta"), at + "/valutazione"));
        }
        return List.copyOf(azioni);
    }

    /** Whom the panel names. */
    static List<PersonId> people(ObjectiveDetail o) {
        Giudizio g = o.giudizio();
        return g == null
                ? List.of()
                : Stream.of(
                                Stream.ofNullable(g.richiesta()).map(ObjectiveDetail.Richiesta::da),
                                Stream.ofNullable(g.decisione()).map(ObjectiveDetail.Decisione::da),
                                Stream.ofNullable(g.valutazione()).map(ObjectiveDetail.Valutata::da))
                        .flatMap(s -> s)
                        .toList();
    }
}
