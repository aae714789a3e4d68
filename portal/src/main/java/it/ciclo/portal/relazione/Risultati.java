// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of the year, live in a draft and frozen after. */
public record Risultati(String nota, List<Settore> settori, String regola, String grado) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public record Settore(
            String nome, String peso, String grado, Bullet barra, String alCento, List<Obiettivo> obiettivi) {}

    public record Obiettivo(
            String codice,
            String titolo,
            String dove,
            String peso,
            String grado,
            @Nullable String nota) {}

    static Risultati of(Acting acting, RelazioneAnswer relazione, Map<UnitaId, String> nomi) {
        var risultati = relazione.risultati();
        if (risultati == null) {
            return new Risultati(t("relazione.risultati.non.ancora"), List.of(), t("relazione.ente"), Formats.NOT_YET);
        }
        String rollup = "relazione.rollup." + risultati.rollup();
        return new Risultati(
                nota(relazione, risultati.tenantSequence()),
                risultati.unita().stream().map(u -> settore(acting, u, nomi)).toList(),
                t(Texts.has(rollup) ? rollup : "relazione.ente"),
                Formats.grado(risultati.grado()));
    }

    private static String nota(RelazioneAnswer relazione, long sequence) {
        if (relazione.atto() != null) {
            return t("relazione.risultati.congelati", Formats.number(sequence));
        }
        return relazione.misurazioniChiuseIl() == null
                ? t("relazione.risultati.vivi")
                : t("relazione.risultati.chiusi", Formats.date(relazione.misurazioniChiuseIl()));
    }

    private static Settore settore(Acting acting, RelazioneAnswer.UnitaRisultato u, Map<UnitaId, String> nomi) {
        String nome = nomi.getOrDefault(u.unita(), t("piano.un.settore"));
        long full = u.obiettivi().stream()
                .filter(o -> o.grado() != null && o.grado().compareTo(HUNDRED) >= 0)
                .count();
        return new Settore(
                nome,
                Formats.number(
                        u.obiettivi().stream()
                                .map(RelazioneAnswer.ObjectiveRisultato::peso)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        2),
                Formats.grado(u.grado()),
                Bullet.ofGrado(u.grado(), t("relazione.su.cento", Formats.grado(u.grado()))),
                t(
                        "relazione.su",
                        Formats.number(full),
                        Formats.number(u.obiettivi().size())),
                u.obiettivi().stream()
                        .map(o -> new Obiettivo(
                                o.codice(),
                                o.titolo(),
                                acting.at("obiettivi/" + o.obiettivo()),
                                Formats.number(o.peso(), 2),
                                Formats.grado(o.grado()),
                                nota(o, nomi)))
                        .toList());
    }

    private static @Nullable String nota(RelazioneAnswer.ObjectiveRisultato o, Map<UnitaId, String> nomi) {
        String judged = giudizio(o.giudizio());
        if (o.condivisoDa() == null) {
            return judged;
        }
        String shared = t("obiettivi.condiviso.da", nomi.getOrDefault(o.condivisoDa(), t("piano.un.settore")));
        return judged == null ? shared : shared + " · " + judged;
    }

    /** Why a grado is not simply what was computed. */
    private static @Nullable String giudizio(RelazioneAnswer.@Nullable Giudizio it) {
        if (it == null) {
            return null;
        }
        String motivo = it.motivo() == null ? "" : it.motivo();
        return it.neutralizzato()
                ? t("relazione.neutralizzato", motivo)
                : t("relazione.valutato", Formats.grado(it.calcolato()), motivo);
    }
}
