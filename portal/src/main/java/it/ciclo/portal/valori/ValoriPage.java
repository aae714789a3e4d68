// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.IndicatoreRow;
import it.ciclo.portal.client.ObjectiveRow.Mancante;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Fasi;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.prove.Allegato;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to record, and what is to confirm: first what the acting role can do.
 *
 * @param chiudi where the measurements are closed, once nothing else is missing; null before
 * @param others what somebody else records
 */
public record ValoriPage(
        String title,
        String lead,
        List<Missing> missing,
        List<Missing> others,
        List<Card> confirm,
        boolean confirms,
        @Nullable String quiet,
        @Nullable String chiudi,
        List<Card> mine,
        @Nullable String problem) {

    public record Missing(
            String titolo,
            String when,
            boolean late,
            String why,
            @Nullable String href,
            boolean first) {}

    /**
     * A recorded value with its source.
     *
     * @param corrected what stood there before, and why it is another now; null where it is the first
     * @param fasi each phase with its part and its day; empty for other values
     * @param sendBack where it is sent back; null where it cannot be
     * @param attach the page that takes more files; absent where the acting role may not
     * @param blocked why it cannot be confirmed by this person; null when it can
     */
    public record Card(
            String titolo,
            String objective,
            String href,
            String period,
            String value,
            String fasi,
            String compare,
            State source,
            String description,
            @Nullable String note,
            @Nullable String corrected,
            String who,
            @Nullable String confirm,
            @Nullable String sendBack,
            @Nullable String blocked,
            @Nullable String correct,
            List<Allegato> prove,
            @Nullable String attach,
            String version,
            String key) {}

    private record Open(ObjectiveRow objective, IndicatoreRow indicatore, Mancante value) {}

    /** @param problem why a confirmation was refused; null when none was */
    static ValoriPage of(
            Acting acting,
            List<ObjectiveRow> rows,
            List<ObjectiveDetail> details,
            People.Names names,
            Cicli.CicloDetail ciclo,
            @Nullable String problem) {
        var missing = missing(acting, rows, names);
        var cards = cards(acting, details, names, ciclo.regole().confirmationByAnother());
        boolean confirms = acting.is(Role.SEGRETARIO);
        String anno = String.valueOf(acting.anno());
        return new ValoriPage(
                t("valori.titolo", anno),
                t("valori.lead", String.valueOf(missing.size()), String.valueOf(cards.size())),
                missing.stream().filter(m -> m.href() != null).toList(),
                missing.stream().filter(m -> m.href() == null).toList(),
                confirms ? cards : List.of(),
                confirms,
                ciclo.fase() == Cicli.Fase.PROGRAMMAZIONE
                        ? t("valori.piano.non.approvato", anno)
                        : missing.isEmpty() && cards.isEmpty() ? t("valori.niente") : null,
                confirms && settled(acting, ciclo) ? acting.at("chiusura-misurazioni") : null,
                confirms ? List.of() : cards,
                problem);
    }

    private static boolean settled(Acting acting, Cicli.CicloDetail ciclo) {
        var c = ciclo.conteggi();
        return ciclo.fase() == Cicli.Fase.GESTIONE
                && acting.today().getYear() > acting.anno()
                && c.indicatori() > 0
                && c.finaliConfermati() + c.finaliNonDisponibili() == c.indicatori();
    }

    private static List<Missing> missing(Acting acting, List<ObjectiveRow> rows, People.Names names) {
        var open = rows.stream()
                .flatMap(o -> o.indicatori().stream()
                        .flatMap(i -> i.mancanti().stream().map(m -> new Open(o, i, m))))
                .sorted(Comparator.comparing(m -> m.value().entro()))
                .toList();
        var missing = new ArrayList<Missing>();
        for (Open m : open) {
            missing.add(missing(acting, m, names, missing.stream().noneMatch(before -> before.href() != null)));
        }
        return List.copyOf(missing);
    }

    private static Missing missing(Acting acting, Open m, People.Names names, boolean first) {
        var o = m.objective();
        var value = m.value();
        boolean records = acting.is(Role.RESPONSABILE) || (acting.is(Role.SEGRETARIO) && !o.responsabileAttivo());
        String whose = o.responsabileAttivo()
                ? t("obiettivi.titolare", names.brief(o.responsabile()))
                : t("obiettivi.senza.titolare");
        return new Missing(
                m.indicatore().nome() + ": " + Formats.periodShort(value.period()),
                RegistraPage.when(value),
                value.giorni() > 0,
                " · " + o.codice() + (records ? "" : " · " + whose),
                records
                        ? acting.at("obiettivi/" + o.id() + "/registra/"
                                + m.indicatore().id() + "/" + value.period())
                        : null,
                first);
    }

    private static List<Card> cards(Acting acting, List<ObjectiveDetail> details, People.Names names, boolean another) {
        var cards = new ArrayList<Card>();
        for (ObjectiveDetail o : details) {
            for (IndicatoreDetail i : o.indicatori()) {
                i.misurazioni().stream()
                        .filter(m -> m.stato() == StatoValore.REGISTRATO || m.stato() == StatoValore.RINVIATO)
                        .sorted(Comparator.comparing(Misurazione::period))
                        .forEach(m -> cards.add(card(acting, new Place(o, i, m.period()), m, names, another)));
            }
        }
        return List.copyOf(cards);
    }

    /** @param another whether who recorded a value may not confirm it */
    private static Card card(Acting acting, Place place, Misurazione m, People.Names names, boolean another) {
        var o = place.objective();
        var i = place.indicatore();
        boolean segretario = acting.is(Role.SEGRETARIO);
        boolean same = another && acting.io().id().equals(m.registratoDa());
        String base = acting.at(place.page());
        String name = i.id() + "/" + m.period();
        Fonte fonte = m.fonte();
        boolean weak = fonte == null || fonte.classe() == Fonte.Classe.DICHIARATA;
        return new Card(
                i.nome(),
                o.codice() + " " + o.titolo(),
                base,
                Formats.periodShort(m.period()),
                inFull(m, i),
                Fasi.each(m.valore(), i.misura()),
                t("obiettivi.target", Measures.target(i)) + before(place),
                new State(weak ? "risk" : "ok", fonte == null ? t("scheda.senza.fonte") : t("fonte." + fonte.classe())),
                fonte == null ? "" : fonte.descrizione(),
                m.nota(),
                corrected(m, i),
                m.registratoIl() == null
                        ? ""
                        : t("valore.registrato.da", names.brief(m.registratoDa()), Formats.date(m.registratoIl())),
                segretario && !same && m.rinvio() == null ? base + "/conferma/" + name : null,
                segretario && !acting.io().id().equals(m.registratoDa()) && m.rinvio() == null
                        ? base + "/rinvio/" + name
                        : null,
                blocked(m, segretario && same),
                acting.is(Role.RESPONSABILE) || (segretario && !o.responsabileAttivo())
                        ? base + "/correggi/" + name
                        : null,
                Allegato.of(m, base, names),
                acting.is(Role.RESPONSABILE) || (segretario && !o.responsabileAttivo())
                        ? base + "/prove/" + name
                        : null,
                String.valueOf(o.versione()),
                UUID.randomUUID().toString());
    }

    /** Who confirms reads both numbers of a ratio, not only what they make. */
    private static String inFull(Misurazione m, IndicatoreDetail i) {
        String value = Measures.valore(m.valore(), m.numero(), i);
        return m.valore() instanceof Valore.Rapporto r && r.denominatore().signum() != 0
                ? t("valori.su", Formats.exact(r.numeratore(), 0), Formats.exact(r.denominatore(), 0), value)
                : value;
    }

    private static @Nullable String corrected(Misurazione m, IndicatoreDetail i) {
        if (m.precedenti().isEmpty()) {
            return null;
        }
        var before = m.precedenti().getLast();
        String value = Measures.valore(before.valore(), Measures.number(before.valore(), i.misura()), i);
        return m.motivo() == null ? t("valori.prima.era", value) : t("valori.prima.era.perche", value, m.motivo());
    }

    private static @Nullable String blocked(Misurazione m, boolean same) {
        if (m.rinvio() != null) {
            return t("valori.rinviato", m.rinvio().motivo());
        }
        return same ? t("valori.stessa.persona") : null;
    }

    private static String before(Place place) {
        var before = place.last();
        return before == null || before.numero() == null
                ? ""
                : " · " + Formats.periodShort(before.period()) + " "
                        + Measures.valore(before.valore(), before.numero(), place.indicatore());
    }
}
