// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.InvitiClient.Elenco;
import it.ciclo.portal.client.InvitiClient.Invito;
import it.ciclo.portal.client.InvitiClient.Stato;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked into the ente and has not come yet.
 *
 * @param nuovo where somebody is asked; absent where the ente is no more
 * @param collegamento told once, after an invitation where no mail goes out
 */
public record InvitiPage(
        String lead,
        @Nullable String nuovo,
        List<Riga> righe,
        @Nullable Collegamento collegamento) {

    /** @param invio where she gets a link; absent where nobody may come any more, as {@code revoca} is */
    public record Riga(
            String nome,
            String email,
            String ruolo,
            String dal,
            String segno,
            String stato,
            @Nullable String invio,
            String bottone,
            @Nullable String revoca) {}

    public record Collegamento(String chi, String indirizzo) {}

    static InvitiPage of(
            Acting acting, Elenco all, List<Cicli.Unita> units, Instant now, @Nullable Collegamento collegamento) {
        var nomi = units.stream().collect(Collectors.toMap(Cicli.Unita::id, Cicli.Unita::nome));
        return new InvitiPage(
                (all.aperti() == 0 ? "" : count("inviti.lead", all.aperti()) + " ")
                        + t(all.posta() ? "inviti.con.posta" : "inviti.senza.posta"),
                acting.estintoDal() == null ? acting.at("persone/inviti/nuovo") : null,
                all.inviti().stream()
                        .map(i -> riga(acting, i, nomi, all.posta(), now))
                        .toList(),
                collegamento);
    }

    private static Riga riga(Acting acting, Invito i, Map<UnitaId, String> units, boolean posta, Instant now) {
        String at = acting.at("persone/inviti/" + i.id());
        String ruolo = t("ruolo." + i.ruolo());
        return new Riga(
                i.isPending() ? i.fullName() : t("inviti.senza.nome"),
                i.email(),
                i.unita() == null ? ruolo : ruolo + ", " + units.getOrDefault(i.unita(), t("persone.settore.altro")),
                i.al() == null
                        ? t("persone.dal", Formats.date(i.dal()))
                        : t("persone.dal.al", Formats.date(i.dal()), Formats.date(i.al())),
                segno(i, now),
                stato(i, now),
                i.isPending() ? at + "/invio" : null,
                t(posta ? "inviti.invio.posta" : "inviti.invio"),
                i.isPending() ? at + "/revoca" : null);
    }

    private static String segno(Invito i, Instant now) {
        if (i.stato() == Stato.FINITO) {
            return "none";
        }
        return i.errore() != null || isTooOld(i, now) ? "late" : i.stato() == Stato.PREPARATO ? "risk" : "ok";
    }

    private static String stato(Invito i, Instant now) {
        if (i.stato() == Stato.FINITO) {
            return t("inviti.stato.FINITO");
        }
        if (i.errore() != null) {
            return t("inviti.stato.non.partito", i.errore());
        }
        Instant until = i.scadeIl();
        if (i.stato() == Stato.PREPARATO || until == null) {
            return t("inviti.stato.PREPARATO");
        }
        if (isTooOld(i, now)) {
            return t("inviti.stato.scaduto", Formats.date(until));
        }
        return i.inviatoIl() == null
                ? t("inviti.stato.dato", Formats.date(until))
                : t("inviti.stato.spedito", Formats.date(i.inviatoIl()), Formats.date(until));
    }

    private static boolean isTooOld(Invito i, Instant now) {
        return i.scadeIl() != null && !now.isBefore(i.scadeIl());
    }
}
