// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.relazione.RelazioneAnswer.Stato;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.VariazioniPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the Relazione shows; everything is ready to be read.
 *
 * @param atti the acts that stand on it, in the order they came
 * @param rifiuti what the OIV wrote when it did not validate
 * @param mancano what must be there before the organ can approve
 * @param azione the one step that is next for the acting role; absent when there is none
 * @param conflitto whether the OIV who reads also programmes here
 * @param pubblicazione whether the acting role may record where it is published
 * @param primaDellaValidazione what to know before it is published; null once it is validated
 * @param rendiconto whether the acting role may record that it is part of the rendiconto
 * @param chiusura what can be done to the year as a whole: to close it, or to open it again
 * @param monitoraggi held and missing
 */
public record RelazionePage(
        String anno,
        String indirizzo,
        Pillola stato,
        String lead,
        List<Atto> atti,
        List<Rifiuto> rifiuti,
        List<Mancanza> mancano,
        List<Capitolo> sezioni,
        @Nullable Azione azione,
        boolean conflitto,
        boolean pubblicazione,
        @Nullable String primaDellaValidazione,
        boolean rendiconto,
        List<Option> organiRendiconto,
        @Nullable String url,
        String pubblicata,
        @Nullable Azione chiusura,
        Risultati risultati,
        List<Scostamento> scostamenti,
        List<Fase> passi,
        List<VariazioniPage.Riga> variazioni,
        List<Monitoraggio> monitoraggi) {

    /** A monitoring in the section on the process: held, or declared missing. */
    public record Monitoraggio(String mese, State stato, String riferiti, String verbale, String azioni) {}

    public record Pillola(String kind, String testo) {}

    /** An act on the Relazione. @param avvertenza the declared conflict, as the act carries it */
    public record Atto(
            String titolo,
            String testo,
            @Nullable String motivo,
            @Nullable String avvertenza) {}

    public record Rifiuto(
            String atto, String motivo, @Nullable String avvertenza) {}

    public record Mancanza(
            String testo, String rimedio, @Nullable String dove) {}

    /** @param bloccata why it cannot be done yet; absent when it can */
    public record Azione(
            String testo, String dove, @Nullable String bloccata) {}

    /** A phase of the year with its date and act. */
    public record Fase(String nome, String stato, String data, String atto) {}

    /** A form is open: then its button is the filled one. */
    public boolean siScrive() {
        return sezioni.stream().anyMatch(Capitolo::inModifica)
                || scostamenti.stream().anyMatch(Scostamento::inModifica);
    }

    /** @param open the section or deviation whose form is open; absent when none is */
    static RelazionePage of(
            Acting acting,
            RelazioneAnswer relazione,
            Cicli.CicloDetail ciclo,
            List<Cicli.Unita> units,
            List<ObjectiveRow> objectives,
            People.Names names,
            List<VariazioniPage.Riga> variazioni,
            @Nullable String open) {
        String anno = String.valueOf(relazione.anno());
        boolean ordina = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        boolean aperta = relazione.stato() == Stato.BOZZA || relazione.stato() == Stato.NON_VALIDATA;
        var nomi = units.stream().collect(Collectors.toMap(Cicli.Unita::id, Cicli.Unita::nome));
        var scostamenti = relazione.scostamenti().stream()
                .map(s -> Scostamento.of(acting, s, objectives, aperta, open))
                .toList();
        return new RelazionePage(
                anno,
                acting.address(),
                pillola(relazione),
                lead(relazione, ciclo),
                atti(relazione, names),
                relazione.rifiuti().stream()
                        .map(r -> new Rifiuto(Acts.full(r.atto()), r.motivo(), r.conflittoDichiarato()))
                        .toList(),
                aperta ? mancano(relazione, scostamenti, acting) : List.of(),
                Arrays.stream(Sezione.values())
                        .map(s -> Capitolo.of(s, relazione, names, ordina && aperta, open))
                        .toList(),
                azione(acting, relazione, ciclo, scostamenti),
                acting.is(Role.OIV) && acting.programmesAndValidates(),
                acting.is(Role.SEGRETARIO, Role.EDITOR)
                        && relazione.atto() != null
                        && !aperta
                        && relazione.pubblicazione() == null,
                relazione.validazione() == null ? t("relazione.pubblica.prima") : null,
                ordina
                        && relazione.atto() != null
                        && !aperta
                        && relazione.rendiconto() == null
                        && ciclo.chiusoIl() == null,
                Stream.of(Organ.CONSIGLIO, Organ.COMMISSARIO)
                        .map(o -> new Option(o.name(), t("organo." + o)))
                        .toList(),
                relazione.pubblicazione() == null
                        ? null
                        : relazione.pubblicazione().url(),
                relazione.pubblicazione() == null
                        ? ""
                        : t(
                                "relazione.pubblicata.dove",
                                Formats.date(relazione.pubblicazione().pubblicataIl())),
                chiusura(acting, relazione, ciclo),
                Risultati.of(acting, relazione, nomi),
                scostamenti,
                ciclo.passi().stream()
                        .map(p -> new Fase(
                                t("relazione.passo." + p.passo()),
                                Texts.has("relazione.passo." + p.passo() + "." + p.stato())
                                        ? t("relazione.passo." + p.passo() + "." + p.stato())
                                        : t("relazione.passo.stato." + p.stato()),
                                Formats.date(p.data()),
                                atti(p, relazione)))
                        .toList(),
                variazioni,
                relazione.monitoraggi().stream()
                        .map(RelazionePage::monitoraggio)
                        .toList());
    }

    /** The Relazione stands on two acts, that of the organ and that of the OIV. */
    private static String atti(Cicli.PassoDelCiclo p, RelazioneAnswer relazione) {
        if (p.passo() == Cicli.Passo.RELAZIONE && relazione.atto() != null && relazione.validazione() != null) {
            return Formats.act(relazione.atto()) + " · "
                    + Formats.act(relazione.validazione().atto());
        }
        return p.atto() == null ? Formats.NOT_YET : Formats.act(p.atto());
    }

    /** What is missing blocks nothing, and is said. */
    private static Monitoraggio monitoraggio(RelazioneAnswer.Monitoraggio m) {
        boolean missing = m.stato().equals("MANCANTE");
        String kind = missing ? "late" : m.stato().equals("NON_ESAMINATO") ? "risk" : "ok";
        return new Monitoraggio(
                Formats.capital(Formats.period(m.period())),
                new State(kind, t("relazione.monitoraggio." + m.stato())),
                missing
                        ? Formats.NOT_YET
                        : count("relazione.monitoraggio.su", m.riferiti(), String.valueOf(m.obiettivi())),
                m.verbale() == null ? Formats.NOT_YET : Formats.act(m.verbale()),
                m.azioni() == 0
                        ? Formats.NOT_YET
                        : count("relazione.monitoraggio.azioni", m.azioniConcluse(), String.valueOf(m.azioni())));
    }

    private static @Nullable Azione chiusura(Acting acting, RelazioneAnswer relazione, Cicli.CicloDetail ciclo) {
        String anno = String.valueOf(acting.anno());
        if (!acting.is(Role.SEGRETARIO)) {
            return null;
        }
        if (ciclo.chiusoIl() != null) {
            return new Azione(t("ciclo.riapri.titolo", anno), acting.at("riapertura"), null);
        }
        return relazione.atto() != null && relazione.validazione() != null && relazione.pubblicazione() != null
                ? new Azione(t("ciclo.chiudi.anno.titolo", anno), acting.at("chiusura"), null)
                : null;
    }

    /** Published and validated are two things, in whichever order they came: the state says both. */
    private static Pillola pillola(RelazioneAnswer relazione) {
        if (relazione.pubblicazione() == null || relazione.stato() == Stato.NON_VALIDATA) {
            return new Pillola(pill(relazione.stato()), t("relazione.stato." + relazione.stato()));
        }
        return relazione.validazione() == null
                ? new Pillola("risk", t("relazione.stato.pubblicata.non.validata"))
                : new Pillola("ok", t("relazione.stato.pubblicata.e.validata"));
    }

    private static String pill(Stato stato) {
        return switch (stato) {
            case NON_CREATA, BOZZA -> "";
            case APPROVATA -> "info";
            case VALIDATA, PUBBLICATA -> "ok";
            case NON_VALIDATA -> "late";
        };
    }

    private static String lead(RelazioneAnswer relazione, Cicli.CicloDetail ciclo) {
        List<String> facts = new ArrayList<>();
        if (relazione.misurazioniChiuseIl() != null) {
            facts.add(t("relazione.misure.chiuse", Formats.date(relazione.misurazioniChiuseIl())));
        }
        ciclo.scadenze().stream()
                .filter(s -> s.kind().equals("RELAZIONE"))
                .forEach(s -> facts.add(t("relazione.termine", Formats.date(s.entro()))));
        if (ciclo.chiusoIl() != null) {
            facts.add(t("relazione.anno.chiuso", Formats.date(ciclo.chiusoIl())));
        }
        return String.join(" · ", facts);
    }

    private static List<Atto> atti(RelazioneAnswer relazione, People.Names names) {
        List<Atto> atti = new ArrayList<>();
        if (relazione.atto() != null) {
            atti.add(new Atto(
                    t(relazione.stato() == Stato.NON_VALIDATA ? "relazione.approvata.prima" : "relazione.approvata"),
                    Acts.full(relazione.atto()),
                    relazione.motivoRitardo() == null ? null : t("relazione.oltre.termine", relazione.motivoRitardo()),
                    null));
        }
        var validazione = relazione.validazione();
        if (validazione != null) {
            atti.add(new Atto(
                    t("relazione.esito." + validazione.esito()),
                    Acts.full(validazione.atto())
                            + (validazione.da() == null
                                    ? ""
                                    : ", " + t("relazione.registrata.da", names.full(validazione.da()))),
                    validazione.motivo(),
                    validazione.conflittoDichiarato()));
        }
        if (relazione.rendiconto() != null) {
            atti.add(new Atto(t("relazione.unita"), Acts.full(relazione.rendiconto()), null, null));
        }
        return atti;
    }

    private static List<Mancanza> mancano(RelazioneAnswer relazione, List<Scostamento> scostamenti, Acting acting) {
        List<Mancanza> all = new ArrayList<>();
        long cause = scostamenti.stream().filter(s -> s.causa() == null).count();
        if (cause > 0) {
            all.add(new Mancanza(
                    count("relazione.manca.cause", cause),
                    t("relazione.scrivi.causa"),
                    scostamenti.stream()
                            .filter(s -> s.causa() == null && s.modificabile())
                            .map(Scostamento::modifica)
                            .findFirst()
                            .orElse("#s5")));
        }
        for (var m : relazione.mancano()) {
            // Deviations without cause are counted above, with the page that mends them.
            if (m.codice().startsWith("SCOSTAMENT")) {
                continue;
            }
            String key = "relazione.manca." + m.codice();
            all.add(new Mancanza(
                    Texts.has(key) ? t(key, m.args().isEmpty() ? "" : m.args().getFirst()) : t("relazione.manca.altro"),
                    t(m.codice().equals("SEZIONE_MISSING") ? "relazione.manca.scrivi" : "relazione.manca.vai"),
                    m.codice().startsWith("MEASUREMENT")
                            ? acting.at("chiusura-misurazioni")
                            : acting.at("relazione?modifica=SINTESI#s1")));
        }
        return all;
    }

    private static @Nullable Azione azione(
            Acting acting, RelazioneAnswer relazione, Cicli.CicloDetail ciclo, List<Scostamento> scostamenti) {
        boolean validateFirst = "VALIDATE_THEN_APPROVE".equals(ciclo.regole().relazioneOrder());
        boolean approvata = relazione.atto() != null && relazione.stato() != Stato.NON_VALIDATA;
        boolean validata = relazione.validazione() != null;
        if (acting.is(Role.OIV) && !validata && (approvata || (validateFirst && relazione.stato() == Stato.BOZZA))) {
            return new Azione(t("relazione.registra.validazione"), acting.at("relazione/validazione"), null);
        }
        if (acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE) && !approvata) {
            int missing = mancano(relazione, scostamenti, acting).size();
            String why = missing > 0
                    ? mancano(relazione, scostamenti, acting).getFirst().testo()
                    : validateFirst && !validata ? t("relazione.prima.oiv") : null;
            return new Azione(t("relazione.registra.delibera"), acting.at("relazione/delibera"), why);
        }
        return null;
    }
}
