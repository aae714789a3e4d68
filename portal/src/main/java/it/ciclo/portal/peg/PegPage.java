// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.peg;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.peg.PegAnswer.Stato;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of the PEG, ready to be read.
 *
 * @param dovuto whether the ente must have one, in words
 * @param scrive whether the acting role may write it
 * @param bozza whether it can be prepared, or prepared otherwise
 * @param puoFarneAMeno whether it can be declared not due
 */
public record PegPage(
        String anno,
        String indirizzo,
        String stato,
        String dovuto,
        boolean scrive,
        boolean bozza,
        boolean bozzaNuova,
        boolean delibera,
        boolean variazione,
        boolean puoFarneAMeno,
        List<Option> tipi,
        List<Option> consiglio,
        List<Option> organi,
        List<String> fatti,
        @Nullable String ritardo,
        List<Variata> variazioni,
        String aiutoRitardo,
        String aiutoCaso,
        List<Risorsa> risorse,
        List<Somma> somme) {

    /** A capitolo with the objective it serves and what it holds in the three years. */
    public record Risorsa(
            String capitolo,
            String missione,
            String settore,
            String obiettivo,
            String dove,
            String importo,
            String secondo,
            String terzo) {}

    /** What the capitoli of one verso come to, year by year. */
    public record Somma(String nome, String importo, String secondo, String terzo) {}

    /** One variazione of it. */
    public record Variata(String atto, String motivo) {}

    static PegPage of(Acting acting, PegAnswer peg, Units.Names unita) {
        boolean scrive = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        return new PegPage(
                String.valueOf(peg.anno()),
                acting.address(),
                t("peg.stato." + peg.stato()),
                dovuto(peg),
                scrive,
                scrive && peg.stato() != Stato.APPROVATO,
                peg.stato() == Stato.NON_CREATO,
                scrive && peg.stato() == Stato.BOZZA,
                scrive && peg.stato() == Stato.APPROVATO,
                scrive && peg.facoltativo() && (peg.stato() == Stato.NON_CREATO || peg.stato() == Stato.BOZZA),
                Arrays.stream(Tipo.values())
                        .map(tipo -> new Option(tipo.name(), t("peg.tipo." + tipo)))
                        .toList(),
                List.of(
                        new Option(Organ.CONSIGLIO.name(), t("peg.scelta.CONSIGLIO")),
                        new Option(Organ.COMMISSARIO.name(), t("peg.scelta.COMMISSARIO"))),
                Acts.organs(),
                fatti(peg),
                peg.inRitardo() ? t("peg.ritardo", peg.motivoRitardo() == null ? "" : peg.motivoRitardo()) : null,
                peg.variazioni().stream()
                        .map(v -> new Variata(
                                Acts.full(v.atto()),
                                v.caso() == null ? v.motivo() : t("peg.variata.caso", v.motivo(), v.caso())))
                        .toList(),
                peg.entro() == null
                        ? t("peg.ritardo.aiuto.senza")
                        : t("peg.ritardo.aiuto", Formats.date(peg.entro()), peg.entroFonte()),
                t("peg.caso.aiuto", Formats.date(peg.variazioniEntro()), peg.variazioniFonte()),
                risorse(acting, peg, unita),
                somme(peg));
    }

    private static String dovuto(PegAnswer peg) {
        String soglia = Formats.number(peg.soglia());
        if (peg.abitanti() == null) {
            return t("peg.dovuto.ignoto", soglia, peg.fonte());
        }
        return t(
                peg.facoltativo() ? "peg.dovuto.no" : "peg.dovuto.si",
                Formats.number(peg.abitanti()),
                soglia,
                peg.fonte());
    }

    private static List<String> fatti(PegAnswer peg) {
        if (peg.nonDovuto() != null) {
            return List.of(t(
                    "peg.fatto.non.dovuto",
                    Formats.number(peg.nonDovuto().abitanti()),
                    Formats.number(peg.nonDovuto().soglia()),
                    peg.nonDovuto().fonte()));
        }
        if (peg.bilancio() == null || peg.entro() == null) {
            return List.of();
        }
        String nome = t(
                "peg.fatto.nome",
                peg.denominazione() == null ? "PEG" : peg.denominazione(),
                String.valueOf(peg.anno()),
                String.valueOf(peg.triennioFinoAl()));
        String bilancio = t("peg.fatto.bilancio", Acts.full(peg.bilancio()));
        String entro = t("peg.fatto.entro", Formats.date(peg.entro()), peg.entroFonte());
        return peg.atto() == null
                ? List.of(nome, bilancio, entro)
                : List.of(nome, bilancio, entro, t("peg.fatto.atto", Acts.full(peg.atto())));
    }

    private static List<Risorsa> risorse(Acting acting, PegAnswer peg, Units.Names unita) {
        return rows(peg).stream()
                .map(r -> new Risorsa(
                        t(
                                "risorse.capitolo.riga",
                                r.capitolo().codice(),
                                t("risorse.verso." + r.capitolo().verso())),
                        missione(r.capitolo()),
                        unita.of(r.unita()),
                        r.codice() + " " + r.titolo(),
                        acting.at("obiettivi/" + r.obiettivo()),
                        euro(r.capitolo().stanziamento()),
                        euro(r.capitolo().secondoAnno()),
                        euro(r.capitolo().terzoAnno())))
                .toList();
    }

    private static List<PegAnswer.Riga> rows(PegAnswer peg) {
        return peg.risorse() == null ? List.of() : peg.risorse();
    }

    private static String missione(Risorse.Capitolo c) {
        String missione = c.missione() == null ? Formats.NOT_YET : c.missione();
        return c.titolo() == null ? missione : t("risorse.missione.titolo", missione, String.valueOf(c.titolo()));
    }

    private static String euro(@Nullable BigDecimal value) {
        return value == null ? Formats.NOT_YET : t("risorse.importo", Formats.number(value, 2));
    }

    private static List<Somma> somme(PegAnswer peg) {
        return Arrays.stream(Risorse.Verso.values())
                .filter(verso -> rows(peg).stream().anyMatch(r -> r.capitolo().verso() == verso))
                .map(verso -> new Somma(
                        t("risorse.somma." + verso),
                        euro(sum(peg, verso, Risorse.Capitolo::stanziamento)),
                        euro(sum(peg, verso, Risorse.Capitolo::secondoAnno)),
                        euro(sum(peg, verso, Risorse.Capitolo::terzoAnno))))
                .toList();
    }

    /** Null where nobody wrote anything for that year. */
    private static @Nullable BigDecimal sum(
            PegAnswer peg, Risorse.Verso verso, Function<Risorse.Capitolo, @Nullable BigDecimal> year) {
        BigDecimal sum = null;
        for (PegAnswer.Riga riga : rows(peg)) {
            BigDecimal value = riga.capitolo().verso() == verso ? year.apply(riga.capitolo()) : null;
            if (value != null) {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return sum;
    }

    /** "2028", the year so many after that of the PEG. */
    public String anno(int dopo) {
        return String.valueOf(Integer.parseInt(anno) + dopo);
    }
}
