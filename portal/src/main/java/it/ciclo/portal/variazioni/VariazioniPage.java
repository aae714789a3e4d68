// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variazioni of a year.
 *
 * @param nuova where one is proposed; null for whom may not, or when none can be
 * @param chi who may, or why none can be
 */
public record VariazioniPage(
        String anno,
        String indirizzo,
        List<Riga> righe,
        @Nullable String nuova,
        @Nullable String chi) {

    /** @param quando who proposed it when, and by which act it was decided */
    public record Riga(
            String titolo,
            String dove,
            State stato,
            String causa,
            String motivo,
            String quando,
            List<Variata> modifiche) {}

    public static boolean proposes(Acting acting) {
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                || (acting.is(Role.RESPONSABILE) && !acting.unita().isEmpty());
    }

    static VariazioniPage of(
            Acting acting, List<VariazioneAnswer> variazioni, Cicli.Fase fase, People.Names people, Units.Names units) {
        boolean now = fase == Cicli.Fase.GESTIONE;
        return new VariazioniPage(
                String.valueOf(acting.anno()),
                acting.address(),
                variazioni.reversed().stream()
                        .map(v -> riga(acting, v, people, units))
                        .toList(),
                now && proposes(acting) ? acting.at("variazioni/nuova") : null,
                now ? (proposes(acting) ? null : t("variazioni.chi")) : t("variazioni.non.ora." + fase));
    }

    public static Riga riga(Acting acting, VariazioneAnswer v, People.Names people, Units.Names units) {
        var decisione = v.decisione();
        return new Riga(
                titolo(v),
                acting.at("variazioni/" + v.id()),
                stato(v),
                t("variazione.causa." + v.causa()),
                v.motivo(),
                t("variazione.proposta.da", people.brief(v.propostaDa()), Formats.date(v.propostaIl()))
                        + (decisione == null || decisione.atto() == null ? "" : " · " + Formats.act(decisione.atto())),
                v.modifiche().stream()
                        .map(m -> Variata.of(acting, m, v.segnalazioni(), v.atto(), units))
                        .toList());
    }

    static String titolo(VariazioneAnswer v) {
        return t("variazione.titolo", String.valueOf(v.numero()), String.valueOf(v.anno()));
    }

    static State stato(VariazioneAnswer v) {
        String kind = switch (v.stato()) {
            case PROPOSTA, OIV_SENTITO -> "risk";
            case APPROVATA -> "ok";
            case RESPINTA, RITIRATA -> "none";
        };
        return new State(kind, t("variazione.stato." + v.stato()));
    }
}
