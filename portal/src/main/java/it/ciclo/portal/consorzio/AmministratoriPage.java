// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.AmministratoriClient.Elenco;
import it.ciclo.portal.frame.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who administers a consortium, and who is asked to. @param collegamento told once, after an invitation where no mail goes out */
public record AmministratoriPage(
        String indirizzo,
        List<Persona> persone,
        List<Invitato> inviti,
        @Nullable String collegamento) {

    /** @param fine where it is ended; absent of the last one, and where it ends already */
    public record Persona(
            String nome, String durata, @Nullable String fine) {}

    public record Invitato(String nome, String email, String stato, String invio, String revoca, String bottone) {}

    static AmministratoriPage of(Consorzio consorzio, PersonId me, Elenco all, @Nullable String link) {
        String at = consorzio.at("/amministratori");
        long lasting = all.amministratori().stream().filter(a -> a.al() == null).count();
        return new AmministratoriPage(
                at,
                all.amministratori().stream()
                        .map(a -> new Persona(
                                a.persona().equals(me) ? t("amministratori.tu", a.fullName()) : a.fullName(),
                                a.al() == null
                                        ? t("amministratori.dal", Formats.date(a.dal()))
                                        : t("amministratori.dal.al", Formats.date(a.dal()), Formats.date(a.al())),
                                a.al() == null && lasting > 1 ? at + "/" + a.persona() + "/fine" : null))
                        .toList(),
                all.inviti().stream()
                        .map(i -> new Invitato(
                                i.fullName(),
                                i.email(),
                                i.errore() != null
                                        ? i.errore()
                                        : i.scadeIl() == null
                                                ? t("amministratori.non.partito")
                                                : t("amministratori.scade", Formats.date(i.scadeIl())),
                                at + "/inviti/" + i.id() + "/invio",
                                at + "/inviti/" + i.id() + "/revoca",
                                t(all.posta() ? "amministratori.rimanda" : "amministratori.collegamento.nuovo")))
                        .toList(),
                link);
    }
}
