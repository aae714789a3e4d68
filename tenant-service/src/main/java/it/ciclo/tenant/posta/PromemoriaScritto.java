// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.tenant.posta.Promemoria.Lettera;
import it.ciclo.tenant.posta.Promemoria.Riga;
import org.springframework.web.util.HtmlUtils;

/** The words of a reminder. @param portal where its links lead */
record PromemoriaScritto(String portal) {

    Corriere.Messaggio of(Lettera lettera, String ente) {
        Promemoria.Chiave key = lettera.chiave();
        return new Corriere.Messaggio(
                key.tenant() + "." + key.persona() + "." + key.giorno(),
                lettera.email(),
                lettera.oggetto() + " · " + ente,
                plain(lettera, ente),
                html(lettera, ente));
    }

    private String plain(Lettera lettera, String ente) {
        StringBuilder text = new StringBuilder(ente).append("\n\n");
        for (Riga riga : lettera.righe()) {
            text.append("- ")
                    .append(riga.testo())
                    .append("\n  ")
                    .append(portal)
                    .append(riga.dove())
                    .append("\n");
        }
        if (lettera.altre() > 0) {
            text.append("- ").append(altre(lettera.altre())).append("\n");
        }
        return text.append("\nTutte le cose da fare: ")
                .append(portal)
                .append("/enti/")
                .append(lettera.chiave().tenant())
                .append("\nSe non vuoi questi promemoria, spegnili in Ciclo, alla pagina Promemoria.\n")
                .toString();
    }

    private String html(Lettera lettera, String ente) {
        StringBuilder text = new StringBuilder("<!doctype html><html lang=\"it\"><body><p><b>")
                .append(HtmlUtils.htmlEscape(ente))
                .append("</b></p><ul>");
        for (Riga riga : lettera.righe()) {
            text.append("<li><a href=\"")
                    .append(HtmlUtils.htmlEscape(portal + riga.dove()))
                    .append("\">")
                    .append(HtmlUtils.htmlEscape(riga.testo()))
                    .append("</a></li>");
        }
        if (lettera.altre() > 0) {
            text.append("<li>").append(altre(lettera.altre())).append("</li>");
        }
        return text.append("</ul><p><a href=\"")
                .append(HtmlUtils.htmlEscape(
                        portal + "/enti/" + lettera.chiave().tenant()))
                .append(
                        "\">Tutte le cose da fare</a></p><p>Se non vuoi questi promemoria, spegnili in Ciclo, alla pagina")
                .append(" Promemoria.</p></body></html>")
                .toString();
    }

    private static String altre(int many) {
        return many == 1 ? "e un’altra cosa" : "e altre " + many + " cose";
    }
}
