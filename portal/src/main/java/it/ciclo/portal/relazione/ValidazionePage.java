// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.VariazioniPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recording the outcome of the OIV.
 *
 * @param frase absent until an outcome is chosen
 * @param variazioni those approved in the year, with what is flagged about each
 * @param conflitto the person is also segretario here: what that means must be declared
 */
public record ValidazionePage(
        String anno,
        String indirizzo,
        List<Esito> esiti,
        boolean conflitto,
        @Nullable String frase,
        List<Fatto> fatti,
        List<VariazioniPage.Riga> variazioni) {

    /** The outcome that is no validation. */
    private static final String REFUSED = "NON_VALIDATA";

    private static final List<String> OUTCOMES = List.of("VALIDATA", "VALIDATA_CON_OSSERVAZIONI", REFUSED);

    public record Esito(String codice, String nome, String spiega, boolean attiva) {}

    public record Fatto(String nome, String valore) {}

    static ValidazionePage of(
            Acting acting, RelazioneAnswer relazione, List<VariazioniPage.Riga> variazioni, Form form) {
        String anno = String.valueOf(acting.anno());
        return new ValidazionePage(
                anno,
                acting.address(),
                OUTCOMES.stream()
                        .map(o -> new Esito(
                                o, t("relazione.esito." + o), t("relazione.esito.spiega." + o), form.is("esito", o)))
                        .toList(),
                alsoSegretario(acting) || wrote(acting, relazione) || form.error("conflittoDichiarato") != null,
                frase(acting, anno, form),
                fatti(relazione, variazioni),
                variazioni);
    }

    private static @Nullable String frase(Acting acting, String anno, Form form) {
        return OUTCOMES.contains(form.value("esito"))
                ? t(
                        "relazione.frase." + form.value("esito"),
                        anno,
                        Acts.minutes(form),
                        acting.io().fullName(),
                        AttoPage.role(acting))
                : null;
    }

    static boolean refuses(Form form) {
        return form.is("esito", REFUSED);
    }

    /** Whoever programmes and evaluates says so in the act; it is allowed, never silent. */
    static boolean alsoSegretario(Acting acting) {
        return acting.io().here(acting.tenant(), acting.today()).stream()
                .map(Io.Appartenenza::ruolo)
                .anyMatch(r -> r == Role.SEGRETARIO || r == Role.DIRETTORE_GENERALE);
    }

    private static boolean wrote(Acting acting, RelazioneAnswer relazione) {
        return relazione.sezioni().stream().anyMatch(s -> acting.io().id().equals(s.scrittaDa()));
    }

    private static List<Fatto> fatti(RelazioneAnswer relazione, List<VariazioniPage.Riga> variazioni) {
        int flags = variazioni.stream()
                .flatMap(v -> v.modifiche().stream())
                .mapToInt(m -> m.segnalazioni().size())
                .sum();
        long explained = relazione.scostamenti().stream()
                .filter(s -> s.causa() != null && !s.causa().isBlank())
                .count();
        return List.of(
                new Fatto(t("relazione.fatto.grado"), Formats.grado(relazione.grado())),
                new Fatto(
                        t("relazione.fatto.scostamenti"),
                        t(
                                "relazione.fatto.spiegati",
                                Formats.number(explained),
                                Formats.number(relazione.scostamenti().size()))),
                new Fatto(
                        t("relazione.fatto.variazioni"),
                        Formats.number(variazioni.size())
                                + (flags == 0 ? "" : ", " + count("oggi.segnalazioni", flags))),
                new Fatto(t("relazione.fatto.misure"), Formats.date(relazione.misurazioniChiuseIl())),
                new Fatto(
                        t("relazione.fatto.atto"),
                        relazione.atto() == null ? t("relazione.fatto.non.ancora") : Formats.act(relazione.atto())));
    }
}
