// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.MandatiClient.DoveVale;
import it.ciclo.portal.client.MandatiClient.Elenco;
import it.ciclo.portal.client.MandatiClient.Mandato;
import it.ciclo.portal.client.MandatiClient.Membro;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.persone.FineMandatoPage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mandates of a consortium. @param scadenze those that run out soon and that nothing goes on with */
public record MandatiPage(String indirizzo, List<String> scadenze, List<Riga> mandati) {

    /** @param finita how it was ended before its time @param rinnova where it is renewed; absent where it is already @param fine where it is ended; absent where it is over */
    public record Riga(
            String titolo,
            String segno,
            String stato,
            String durata,
            String atto,
            String componenti,
            List<Dove> enti,
            @Nullable String finita,
            @Nullable String rinnova,
            @Nullable String fine) {}

    public record Dove(String nome, String segno, String stato) {}

    static MandatiPage of(String indirizzo, Elenco all) {
        return new MandatiPage(
                indirizzo,
                all.mandati().stream()
                        .filter(m -> m.scadeFra() != null)
                        .map(m -> count("mandati.scade", left(m), titolo(m), Formats.date(m.al())))
                        .toList(),
                all.mandati().stream().map(m -> riga(indirizzo, m)).toList());
    }

    private static int left(Mandato m) {
        return m.scadeFra() == null ? 0 : m.scadeFra();
    }

    static String titolo(Mandato m) {
        return t("mandati.organo." + m.organo()) + " · "
                + m.enti().stream().map(DoveVale::denominazione).collect(Collectors.joining(", "));
    }

    static String atto(String organo, String numero, LocalDate data) {
        return t("mandati.atto", organo, numero, Formats.date(data));
    }

    private static Riga riga(String indirizzo, Mandato m) {
        return new Riga(
                titolo(m),
                m.scadeFra() != null ? "risk" : m.stato().equals("IN_CORSO") ? "ok" : "none",
                m.scadeFra() != null ? count("mandati.mancano", left(m)) : t("mandati.stato." + m.stato()),
                t(
                        "mandati.durata",
                        Formats.date(m.dal()),
                        Formats.date(m.al()),
                        t("mandati.composizione." + m.composizione())),
                atto(m.atto().organo(), m.atto().numero(), m.atto().data()),
                m.componenti().stream().map(MandatiPage::membro).collect(Collectors.joining(", ")),
                m.enti().stream().map(e -> dove(m, e)).toList(),
                FineMandatoPage.detta(m.fine()),
                m.rinnovato() ? null : indirizzo + "/" + m.id() + "/rinnovo",
                m.stato().equals("FINITO") ? null : indirizzo + "/" + m.id() + "/fine");
    }

    private static String membro(Membro m) {
        return m.nome() + " " + m.cognome();
    }

    private static Dove dove(Mandato m, DoveVale e) {
        if (e.confermatoIl() == null) {
            return m.stato().equals("FINITO")
                    ? new Dove(e.denominazione(), "none", t("mandati.ente.mai"))
                    : new Dove(e.denominazione(), "risk", t("mandati.ente.aspetta"));
        }
        if (e.finitoIl() != null) {
            return new Dove(e.denominazione(), "none", t("mandati.ente.finito", Formats.date(e.finitoIl())));
        }
        return new Dove(
                e.denominazione(),
                "ok",
                t(
                        "mandati.ente.confermato",
                        Formats.date(e.confermatoIl()),
                        String.valueOf(e.entrati()),
                        String.valueOf(m.componenti().size())));
    }
}
