// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.amministratore;

import it.ciclo.tenant.amministratore.Amministratori.Lettera;
import it.ciclo.tenant.amministratore.InvitiConsorzio.Chi;
import it.ciclo.tenant.posta.Corriere;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Brings the link to who is asked to administer a consortium, or to who asked where Ciclo sends no mail. */
final class Posta {

    sealed interface Esito {
        record Spedito() implements Esito {}

        /** @param indirizzo the link, told once, to be handed over */
        record DaConsegnare(String indirizzo) implements Esito {
            @Override
            public String toString() {
                return "DaConsegnare";
            }
        }

        record NonPartito(String perche) implements Esito {}
    }

    private final @Nullable Corriere corriere;
    private final String portal;

    /** @param corriere null where no mail server is named */
    Posta(@Nullable Corriere corriere, String portal) {
        this.corriere = corriere;
        this.portal = portal;
    }

    boolean sends() {
        return corriere != null;
    }

    Esito deliver(Lettera letter) {
        String address = portal + "/invito-consorzio/" + letter.segreto().testo();
        if (corriere == null) {
            return new Esito.DaConsegnare(address);
        }
        Corriere.Esito sent = corriere.send(message(letter, address));
        return sent.preso() ? new Esito.Spedito() : new Esito.NonPartito(sent.perche());
    }

    private static Corriere.Messaggio message(Lettera letter, String address) {
        Chi chi = letter.invito().chi();
        String first = "Ciao " + chi.nome() + ",";
        String second = letter.consorzio()
                + " ti ha invitato in Ciclo ad amministrare il consorzio: portarvi dentro i comuni, senza vederne il contenuto.";
        String third = "Il collegamento è tuo, vale una volta sola e scade dopo 14 giorni:";
        String last = "Se non ti aspettavi questo invito, non fare nulla: senza il collegamento nessuno entra.";
        return new Corriere.Messaggio(
                "invito." + letter.invito().id() + "."
                        + letter.segreto().sha256().substring(0, 12),
                chi.email(),
                "Invito in Ciclo · " + letter.consorzio(),
                String.join("\n\n", first, second, third + "\n" + address, last) + "\n",
                "<!doctype html><html lang=\"it\"><body><p>" + HtmlUtils.htmlEscape(first) + "</p><p>"
                        + HtmlUtils.htmlEscape(second) + "</p><p>" + HtmlUtils.htmlEscape(third) + "<br><a href=\""
                        + HtmlUtils.htmlEscape(address) + "\">Accetta l’invito</a></p><p>"
                        + HtmlUtils.htmlEscape(last) + "</p></body></html>");
    }
}
