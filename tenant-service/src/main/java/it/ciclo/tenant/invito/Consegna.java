// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.invito;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.invito.Inviti.Invito;
import it.ciclo.tenant.posta.Corriere;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Brings an invitation to who is invited: by mail, or by whoever invites where Ciclo sends no mail. */
public final class Consegna {

    /** What became of it. */
    public sealed interface Esito {

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

    private final Inviti inviti;
    private final @Nullable Corriere corriere;
    private final String portal;

    /** @param corriere null where no mail server is named */
    public Consegna(Inviti inviti, @Nullable Corriere corriere, String portal) {
        this.inviti = inviti;
        this.corriere = corriere;
        this.portal = portal;
    }

    /** Whether letters go out at all. */
    public boolean sendsMail() {
        return corriere != null;
    }

    /** With a new link each time. @throws ProblemException 404, 422 as {@link Inviti#open} */
    public Esito deliver(TenantId tenant, UUID id, String ente) {
        Segreto secret = inviti.open(tenant, id);
        String address = portal + "/invito/" + secret.testo();
        if (corriere == null) {
            return new Esito.DaConsegnare(address);
        }
        Invito invito = inviti.of(tenant).stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
        Corriere.Esito sent = corriere.send(letter(invito, secret, ente, address));
        inviti.sent(tenant, id, sent.preso() ? null : sent.perche());
        return sent.preso() ? new Esito.Spedito() : new Esito.NonPartito(sent.perche());
    }

    private static Corriere.Messaggio letter(Invito invito, Segreto secret, String ente, String address) {
        String first = "Ciao " + invito.nome() + ",";
        String second = ente + " ti ha invitato in Ciclo, dove si programmano e si misurano gli obiettivi dell’anno.";
        String third = "Il collegamento è tuo, vale una volta sola e scade dopo 14 giorni:";
        String last = "Se non ti aspettavi questo invito, non fare nulla: senza il collegamento nessuno entra.";
        return new Corriere.Messaggio(
                "invito." + invito.id() + "." + secret.sha256().substring(0, 12),
                invito.email(),
                "Invito in Ciclo · " + ente,
                String.join("\n\n", first, second, third + "\n" + address, last) + "\n",
                "<!doctype html><html lang=\"it\"><body><p>" + HtmlUtils.htmlEscape(first) + "</p><p>"
                        + HtmlUtils.htmlEscape(second) + "</p><p>" + HtmlUtils.htmlEscape(third) + "<br><a href=\""
                        + HtmlUtils.htmlEscape(address) + "\">Accetta l’invito</a></p><p>"
                        + HtmlUtils.htmlEscape(last) + "</p></body></html>");
    }
}
