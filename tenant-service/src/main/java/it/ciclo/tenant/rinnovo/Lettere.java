// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.rinnovo;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.posta.Corriere;
import it.ciclo.tenant.posta.Recapiti;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;

/** Tells a person what happens to her access, at the address she has given: never the link itself, so that the letter alone opens nothing. */
final class Lettere {

    private static final Logger LOG = LoggerFactory.getLogger(Lettere.class);

    private static final String IF_NOT_YOU =
            "Se non l’hai chiesto tu, avvisa subito il sindaco o il responsabile della protezione dei dati del tuo ente: chi, quando e perché sta scritto nel registro dell’ente.";

    private final Recapiti recapiti;
    private final @Nullable Corriere corriere;

    /** @param corriere null where no mail server is named: then nothing goes out */
    Lettere(Recapiti recapiti, @Nullable Corriere corriere) {
        this.recapiti = recapiti;
        this.corriere = corriere;
    }

    void offered(TenantId tenant, PersonId person) {
        send(
                tenant,
                person,
                "il tuo accesso sta per essere rinnovato",
                "Il segretario del tuo ente ha preparato un collegamento con cui si sceglie una nuova password per il tuo accesso. Vale una volta sola, per 24 ore: te lo consegna il segretario.");
    }

    void used(TenantId tenant, PersonId person) {
        send(
                tenant,
                person,
                "il tuo accesso è stato rinnovato",
                "Per il tuo accesso è stata scelta una nuova password. L’app dei codici, i codici di recupero e le chiavi di prima non valgono più, e le sessioni aperte sono finite.");
    }

    private void send(TenantId tenant, PersonId person, String subject, String text) {
        if (corriere == null) {
            return;
        }
        String email = recapiti.of(tenant, person).map(Recapiti.Recapito::email).orElse("");
        if (email.isEmpty()) {
            return;
        }
        Corriere.Esito sent = corriere.send(new Corriere.Messaggio(
                "rinnovo." + UUID.randomUUID(),
                email,
                "Ciclo: " + subject,
                text + "\n\n" + IF_NOT_YOU + "\n",
                "<!doctype html><html lang=\"it\"><body><p>" + HtmlUtils.htmlEscape(text) + "</p><p>"
                        + HtmlUtils.htmlEscape(IF_NOT_YOU) + "</p></body></html>"));
        if (!sent.preso()) {
            LOG.warn("a letter about a renewed access was not delivered: {}", sent.perche());
        }
    }
}
