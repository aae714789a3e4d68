// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Avvio;
import it.ciclo.portal.client.Consorzi.PassoFatto;
import it.ciclo.portal.client.Consorzi.Stato;
import it.ciclo.portal.frame.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comune on its way in, step by step.
 *
 * @param manca whether something is missing that somebody must say
 * @param dato since when there is a link that is good; absent where there is none, and where mail goes out
 */
public record ComunePage(
        String nome,
        String lead,
        String indirizzo,
        List<Passo> passi,
        boolean aperto,
        boolean riprova,
        boolean aggiorna,
        boolean manca,
        @Nullable String invito,
        @Nullable String dato,
        boolean consegna) {

    public record Passo(
            String nome,
            String segno,
            String stato,
            @Nullable String perche) {}

    static ComunePage of(Consorzio consorzio, Avvio a) {
        boolean open = a.confermatoIl() == null;
        PassoFatto stuck = ComuniPage.stuck(a);
        return new ComunePage(
                ComuniPage.nome(a),
                t("avvio.lead", a.dati().comune(), String.valueOf(a.prontezza())) + " "
                        + Formats.capital(ComuniPage.manca(a)),
                consorzio.at("/comuni/" + a.tenant()),
                a.passi().stream().map(p -> passo(a, p)).toList(),
                open,
                open && stuck != null && stuck.stato() == Stato.FALLITO,
                ComuniPage.isMoving(a),
                stuck != null && stuck.stato() == Stato.MANCA,
                a.segretario() == null ? null : t("avvio.segretario.invitato", a.segretario()),
                a.consegnatoIl() == null || a.posta()
                        ? null
                        : t("avvio.consegnato", Formats.dateTime(a.consegnatoIl())),
                open && !a.posta() && a.segretario() != null && a.prontezza() == 100);
    }

    private static Passo passo(Avvio a, PassoFatto p) {
        String name = t("avvio.passo." + p.passo());
        return switch (p.stato()) {
            case FATTO ->
                new Passo(name, "ok", t("avvio.stato.fatto", Formats.dateTime(p.aggiornatoIl())), detail(a, p));
            case MANCA -> new Passo(name, "risk", t("avvio.stato.manca"), Formats.capital(or(p.perche())));
            case FALLITO -> new Passo(name, "late", count("avvio.stato.fallito", p.tentativi()), or(p.perche()));
            case DA_FARE ->
                new Passo(
                        name,
                        "none",
                        p.tentativi() > 0 ? count("avvio.stato.ritenta", p.tentativi()) : t("avvio.stato.dafare"),
                        p.perche());
        };
    }

    private static @Nullable String detail(Avvio a, PassoFatto p) {
        return switch (p.passo()) {
            case UFFICI -> count("avvio.uffici", a.dati().uffici().size());
            case PERSONE -> t("avvio.persone.venute", String.valueOf(a.accettati()), String.valueOf(a.inviti()));
            case SMVP -> t("avvio.smvp.predefinito");
            case CALENDARIO ->
                t("avvio.calendario.aperto", String.valueOf(a.dati().anno()));
            case DATI_UFFICIALI, PROFILO, INVITO -> null;
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
