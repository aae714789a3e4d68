// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.MandatiClient.Confermato;
import it.ciclo.portal.client.MandatiClient.Proposto;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shared bodies that concern an ente. @param esito what the confirmation has brought; absent before */
public record MandatiPage(
        String indirizzo, List<Riga> mandati, @Nullable Esito esito) {

    /** @param finita how it was ended before its time @param conferma where it is confirmed, {@code fine} where it is ended; absent where nothing is to, or not by this role */
    public record Riga(
            String titolo,
            String segno,
            String stato,
            String durata,
            String atto,
            String componenti,
            @Nullable String finita,
            @Nullable String conferma,
            @Nullable String fine) {}

    public record Esito(String detto, List<Invitata> invitate) {}

    /** @param indirizzo the link, told once */
    public record Invitata(String nome, @Nullable String indirizzo, String detto) {}

    static MandatiPage of(Acting acting, List<Proposto> all, @Nullable Confermato done) {
        return new MandatiPage(
                acting.address(), all.stream().map(m -> riga(acting, m)).toList(), done == null ? null : esito(done));
    }

    private static Riga riga(Acting acting, Proposto m) {
        boolean open = !m.stato().equals("FINITO") && acting.is(Role.SEGRETARIO);
        String at = acting.at("persone/mandati/" + m.id());
        return new Riga(
                t("mandati.organo." + m.organo()),
                segno(m),
                stato(m),
                t(
                        "mandati.durata",
                        Formats.date(m.dal()),
                        Formats.date(m.al()),
                        t("mandati.composizione." + m.composizione())),
                t(
                        "mandati.atto",
                        m.atto().organo(),
                        m.atto().numero(),
                        Formats.date(m.atto().data())),
                String.join(", ", m.componenti()),
                FineMandatoPage.detta(m.fine()),
                open && m.confermatoIl() == null ? at + "/conferma" : null,
                open && m.confermatoIl() != null ? at + "/fine" : null);
    }

    private static String segno(Proposto m) {
        if (m.stato().equals("FINITO")) {
            return "none";
        }
        return m.confermatoIl() == null || m.scadeFra() != null ? "risk" : "ok";
    }

    private static String stato(Proposto m) {
        if (m.stato().equals("FINITO")) {
            return t("mandati.stato.FINITO");
        }
        if (m.confermatoIl() == null) {
            return t("mandati.ente.aspetta");
        }
        return m.scadeFra() == null
                ? t("mandati.confermato.il", Formats.date(m.confermatoIl()))
                : count("mandati.mancano", m.scadeFra());
    }

    private static Esito esito(Confermato done) {
        return new Esito(
                t("mandati.confermato", String.valueOf(done.entrate())),
                done.invitate().stream()
                        .map(i -> new Invitata(
                                i.nome(),
                                i.indirizzo(),
                                i.errore() != null
                                        ? i.errore()
                                        : t(i.indirizzo() == null ? "mandati.spedito" : "mandati.consegna")))
                        .toList());
    }
}
