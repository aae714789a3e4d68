// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.successioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.FusioniClient.Accesso;
import it.ciclo.portal.client.FusioniClient.Fine;
import it.ciclo.portal.client.FusioniClient.Ritirata;
import it.ciclo.portal.client.FusioniClient.Storia;
import it.ciclo.portal.client.FusioniClient.Successioni;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of an ente, and the histories it has taken over. */
public record SuccessioniPage(String indirizzo, List<Riga> fini, List<Presa> storie) {

    /** @param annullata why it counts no more @param conferma where the ente agrees, {@code rifiuta} where it refuses; absent where it has, or not by this role */
    public record Riga(
            String titolo,
            String atto,
            String segno,
            String stato,
            @Nullable String annullata,
            @Nullable String conferma,
            @Nullable String rifiuta) {}

    /** @param leggi where the person reads it; absent where she does not @param apri where others are let in */
    public record Presa(
            String titolo, @Nullable String leggi, @Nullable String apri, boolean aperta, List<Lettore> lettori) {}

    /** @param chiudi where the reading is taken away; absent where it is over, or not by this role */
    public record Lettore(String testo, @Nullable String chiudi) {}

    static SuccessioniPage of(Acting acting, Successioni all, People.Names names) {
        return new SuccessioniPage(
                acting.at("persone"),
                all.fini().stream().map(f -> riga(acting, f)).toList(),
                all.storie().stream().map(s -> presa(acting, s, names)).toList());
    }

    static String atto(Fine f) {
        return t(
                "fusioni.atto",
                f.atto().organo(),
                f.atto().numero(),
                Formats.date(f.atto().data()));
    }

    private static Riga riga(Acting acting, Fine f) {
        boolean open = f.isOpen() && acting.estintoDal() == null && acting.is(Role.SEGRETARIO);
        return new Riga(
                t("successioni.fine", f.successore(), Formats.date(f.dal())),
                atto(f),
                f.annullata() != null ? "none" : f.confermataIl() == null ? "risk" : "ok",
                stato(f),
                annullata(f.annullata()),
                open ? acting.at("persone/successioni/" + f.id() + "/conferma") : null,
                open ? acting.at("persone/successioni/" + f.id() + "/rifiuto") : null);
    }

    private static String stato(Fine f) {
        if (f.annullata() != null) {
            return t("fusioni.nulla");
        }
        return f.confermataIl() == null
                ? t("fusioni.aspetta")
                : t("fusioni.confermata", Formats.date(f.confermataIl()));
    }

    private static @Nullable String annullata(@Nullable Ritirata how) {
        if (how == null) {
            return null;
        }
        String day = Formats.date(how.il());
        if (how.motivo() == null) {
            return t("successioni.rifiutata.altro", day);
        }
        return t(how.rifiutata() ? "successioni.rifiutata" : "fusioni.ritirata", day, how.motivo());
    }

    /** Where the person of this request reads the history; null where she does not. */
    static @Nullable String leggi(Acting acting, TenantId ente) {
        return acting.io().here(ente, acting.today()).isEmpty()
                ? null
                : "/enti/" + ente + "/" + acting.anno() + "/oggi";
    }

    private static Presa presa(Acting acting, Storia s, People.Names names) {
        boolean manages = acting.is(Role.SEGRETARIO) && acting.estintoDal() == null;
        boolean open = s.isOpen(acting.today());
        return new Presa(
                t("successioni.storia", s.denominazione(), Formats.date(s.dal())),
                leggi(acting, s.tenant()),
                open && manages ? at(acting, s) + "/nuova" : null,
                open,
                s.accessi().stream()
                        .map(a -> lettore(acting, s, a, names, manages))
                        .toList());
    }

    private static String at(Acting acting, Storia s) {
        return acting.at("persone/successioni/" + s.tenant() + "/letture");
    }

    private static Lettore lettore(Acting acting, Storia s, Accesso a, People.Names names, boolean manages) {
        String role = t("ruolo." + a.ruolo());
        return new Lettore(
                a.al() == null
                        ? t("successioni.legge", names.full(a.persona()), role, Formats.date(a.dal()))
                        : t(
                                "successioni.letta",
                                names.full(a.persona()),
                                role,
                                Formats.date(a.dal()),
                                Formats.date(a.al())),
                manages && !a.isOver(acting.today()) ? at(acting, s) + "/" + a.id() + "/fine" : null);
    }
}
