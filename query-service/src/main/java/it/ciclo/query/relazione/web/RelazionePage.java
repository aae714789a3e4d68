// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.relazione.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Scostamenti;
import it.ciclo.query.objective.Giudizio;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.relazione.RelazioneDocument.Pubblicazione;
import it.ciclo.query.relazione.RelazioneDocument.Rifiuto;
import it.ciclo.query.relazione.RelazioneDocument.Validazione;
import it.ciclo.rules.Gulpease;
import it.ciclo.rules.rollup.Consuntivo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Is the Relazione true, complete and readable? Results live while it is a draft, frozen by its approval. */
record RelazionePage(
        Anno anno,
        Stato stato,
        @Nullable Long versione,
        List<Testo> sezioni,
        Esiti risultati,
        List<Scostamento> scostamenti,
        List<Mancanza> mancano,
        @Nullable Act atto,
        @Nullable Validazione validazione,
        List<Rifiuto> rifiuti,
        @Nullable Pubblicazione pubblicazione,
        @Nullable LocalDate misurazioniChiuseIl,
        List<MonitoraggioFatto> monitoraggi,
        @Nullable String motivoRitardo,
        @Nullable Act rendiconto) {

    enum Stato {
        NON_CREATA,
        BOZZA,
        APPROVATA,
        VALIDATA,
        NON_VALIDATA,
        PUBBLICATA
    }

    record Testo(Sezione sezione, String testo, @Nullable Integer gulpease, PersonId scrittaDa, Instant scrittaIl) {}

    /** As the contracts' results, with gradi as they are shown beside the unrounded ones. */
    record Esiti(
            long tenantSequence,
            int smvpVersion,
            String rollup,
            @Nullable BigDecimal grado,
            @Nullable BigDecimal gradoEsatto,
            List<UnitaEsito> unita) {}

    record UnitaEsito(
            UnitaId unita,
            @Nullable BigDecimal grado,
            @Nullable BigDecimal gradoEsatto,
            List<ObjectiveEsito> obiettivi) {}

    /** @param condivisoDa the unit that answers for it, where it is another */
    record ObjectiveEsito(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            BigDecimal peso,
            @Nullable BigDecimal grado,
            @Nullable BigDecimal gradoEsatto,
            List<IndicatoreEsito> indicatori,
            @Nullable GiudizioEsito giudizio,
            @Nullable UnitaId condivisoDa) {}

    /** What the OIV made of it. */
    record GiudizioEsito(
            boolean neutralizzato,
            @Nullable BigDecimal calcolato,
            @Nullable String motivo) {}

    record IndicatoreEsito(
            IndicatoreId indicatore,
            String nome,
            BigDecimal peso,
            String regola,
            @Nullable BigDecimal grado,
            @Nullable BigDecimal gradoEsatto) {}

    /**
     * @param target what was promised; {@code valore} absent where declared not available
     * @param formula how the grado came about, also where a soglia made it 0
     * @param causaNelMonitoraggio what can be taken over as cause
     */
    record Scostamento(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            IndicatoreId indicatore,
            String nome,
            Misura target,
            @Nullable Valore valore,
            @Nullable BigDecimal grado,
            String formula,
            @Nullable String causa,
            @Nullable String causaNelMonitoraggio,
            String unitaDiMisura,
            int decimali) {}

    record Mancanza(String codice, List<String> args) {}

    /** @param position the entry of the register everything was read at */
    static RelazionePage of(Annata annata, long position) {
        RelazioneDocument relazione = annata.relazione();
        Scostamenti scostamenti = Scostamenti.of(annata);
        return new RelazionePage(
                annata.anno(),
                relazione == null
                        ? Stato.NON_CREATA
                        : Stato.valueOf(relazione.stato().name()),
                relazione == null ? null : relazione.versione(),
                relazione == null
                        ? List.of()
                        : relazione.sezioni().stream().map(RelazionePage::testo).toList(),
                esiti(annata, risultati(annata, relazione, position)),
                scostamenti.dovuti().stream().map(d -> scostamento(annata, d)).toList(),
                mancano(annata, scostamenti),
                relazione == null ? null : relazione.atto(),
                relazione == null ? null : relazione.validazione(),
                relazione == null ? List.of() : relazione.rifiuti(),
                relazione == null ? null : relazione.pubblicazione(),
                annata.ciclo().misurazioniChiuseIl(),
                MonitoraggioFatto.of(annata),
                relazione == null ? null : relazione.motivoRitardo(),
                relazione == null ? null : relazione.rendiconto());
    }

    private static Testo testo(RelazioneDocument.Testo t) {
        return new Testo(t.sezione(), t.testo(), Gulpease.of(t.testo()), t.scrittaDa(), t.scrittaIl());
    }

    private static Risultati risultati(Annata annata, @Nullable RelazioneDocument relazione, long position) {
        return relazione != null && relazione.risultati() != null
                ? relazione.risultati()
                : Consuntivo.of(
                        position,
                        annata.ciclo().smvpVersion(),
                        annata.rules(),
                        annata.obiettivi().stream().map(annata::finals).toList());
    }

    /** In the order the pages have: units by name. */
    private static Esiti esiti(Annata annata, Risultati r) {
        Map<UnitaId, Integer> places = IntStream.range(0, annata.unita().size())
                .boxed()
                .collect(Collectors.toMap(i -> annata.unita().get(i).id(), i -> i));
        return new Esiti(
                r.tenantSequence(),
                r.smvpVersion(),
                r.rollup(),
                annata.shownOfEnte(r.grado()),
                r.grado(),
                r.unita().stream()
                        .sorted(Comparator.comparing(u -> places.getOrDefault(u.unita(), places.size())))
                        .map(u -> new UnitaEsito(
                                u.unita(),
                                annata.shownOfUnita(u.grado()),
                                u.grado(),
                                u.obiettivi().stream()
                                        .map(o -> esito(annata, o))
                                        .toList()))
                        .toList());
    }

    /** Why it was neutralised stands with the decision, not with the result. */
    private static @Nullable GiudizioEsito giudizio(
            Annata annata, ObjectiveId obiettivo, Risultati.@Nullable Giudizio it) {
        if (it == null) {
            return null;
        }
        ObjectiveDocument o = annata.find(obiettivo);
        Giudizio.Decisione decisione = o == null ? null : o.giudizio().decisione();
        String motivo = it.neutralizzato() && decisione != null ? decisione.motivo() : it.motivo();
        return new GiudizioEsito(it.neutralizzato(), annata.shown(it.calcolato()), motivo);
    }

    private static ObjectiveEsito esito(Annata annata, Risultati.ObjectiveRisultato o) {
        return new ObjectiveEsito(
                o.obiettivo(),
                o.codice(),
                o.titolo(),
                o.peso(),
                annata.shown(o.grado()),
                o.grado(),
                o.indicatori().stream()
                        .map(i -> new IndicatoreEsito(
                                i.indicatore(),
                                i.nome(),
                                i.peso(),
                                i.regola(),
                                annata.shownOfIndicatore(i.grado()),
                                i.grado()))
                        .toList(),
                giudizio(annata, o.obiettivo(), o.giudizio()),
                o.condivisoDa());
    }

    private static Scostamento scostamento(Annata annata, Scostamenti.Dovuto d) {
        ObjectiveDocument o = d.obiettivo();
        Indicatore i = d.indicatore();
        Misurazione finale = o.misurazione(i.id(), Period.finale(annata.anno()));
        return new Scostamento(
                o.id(),
                o.scheda().codice(),
                o.scheda().titolo(),
                i.id(),
                i.nome(),
                i.misura(),
                finale == null ? null : finale.valore(),
                annata.shownOfIndicatore(d.grado()),
                d.formula(),
                d.causa(),
                d.causaNelMonitoraggio(),
                i.unitaDiMisura(),
                i.decimali());
    }

    /** What keeps a draft from the Giunta, in the codes of the refusal. */
    private static List<Mancanza> mancano(Annata annata, Scostamenti scostamenti) {
        RelazioneDocument relazione = annata.relazione();
        if (relazione != null && relazione.atto() != null) {
            return List.of();
        }
        if (annata.ciclo().misurazioniChiuseIl() == null) {
            return List.of(new Mancanza(
                    "MEASUREMENTS_NOT_CLOSED", List.of(annata.anno().toString())));
        }
        List<Mancanza> mancano = new ArrayList<>();
        String sintesi = relazione == null ? null : relazione.testo(Sezione.SINTESI);
        if (sintesi == null || sintesi.isBlank()) {
            mancano.add(new Mancanza("SEZIONE_MISSING", List.of("In sintesi")));
        }
        scostamenti
                .senzaCausa()
                .forEach(d -> mancano.add(new Mancanza(
                        "SCOSTAMENTO_NOT_EXPLAINED",
                        List.of(
                                d.obiettivo().scheda().codice(),
                                d.obiettivo().scheda().titolo(),
                                d.indicatore().nome()))));
        return mancano;
    }
}
