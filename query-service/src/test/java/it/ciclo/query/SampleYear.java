// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import it.ciclo.contracts.ciclo.CicloEvent.CicloReopened;
import it.ciclo.contracts.ciclo.CicloEvent.ClosingDayRectified;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.ciclo.CicloEvent.SmvpPinned;
import it.ciclo.contracts.ciclo.CicloEvent.TermProrogued;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.ente.EnteEvent.AnagraficaChanged;
import it.ciclo.contracts.ente.EnteEvent.EnteExtinguished;
import it.ciclo.contracts.ente.EnteEvent.EnteOpened;
import it.ciclo.contracts.ente.EnteEvent.UnitaDefined;
import it.ciclo.contracts.ente.EnteEvent.UnitaRenamed;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoreText;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoriDefined;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementCorrected;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementDeclaredNotAvailable;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementSentBack;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRefused;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRequested;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveEvaluated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveNeutralized;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveRetitled;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.ObjectiveEvent.TextRectified;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.peg.PegEvent.PegApproved;
import it.ciclo.contracts.peg.PegEvent.PegDeclaredNotDue;
import it.ciclo.contracts.peg.PegEvent.PegDrafted;
import it.ciclo.contracts.peg.PegEvent.PegVaried;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.piano.PianoEvent.PianoCreated;
import it.ciclo.contracts.piano.PianoEvent.PianoProposed;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;
import it.ciclo.contracts.piano.PianoEvent.ProvisionalObjectivesApproved;
import it.ciclo.contracts.piano.PianoEvent.Provvisorio;
import it.ciclo.contracts.piano.PianoEvent.UnitaQuadratura;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.Nodo;
import it.ciclo.contracts.programma.ProgrammaEvent.MandatoOpened;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoAdded;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRetired;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRevised;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneApproved;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneDrafted;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneMergedWithRendiconto;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.contracts.relazione.RelazioneEvent.ScostamentoExplained;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.relazione.RelazioneEvent.SezioneWritten;
import it.ciclo.contracts.relazione.RelazioneEvent.ValidationRefused;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.contracts.smvp.IndicatoriRules;
import it.ciclo.contracts.smvp.Judgement;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDraftDiscarded;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDrafted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpOpinionGiven;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpRevised;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaDropped;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.MotivoRevised;
import it.ciclo.contracts.variazione.VariazioneEvent.OivHeard;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneRejected;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneWithdrawn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small comune in 2025: two units, two objectives with monthly values, told step by step. */
public final class SampleYear {

    public static final Anno ANNO = new Anno(2025);
    public static final Act DELIBERA = new Act(Organ.GIUNTA, "9", LocalDate.of(2025, 1, 29), true);

    public final TestRegister register = new TestRegister();
    public final PersonId segretario = new PersonId(UUID.randomUUID());
    public final PersonId responsabile = new PersonId(UUID.randomUUID());
    public final UnitaId tecnico = new UnitaId(UUID.randomUUID());
    public final UnitaId vigili = new UnitaId(UUID.randomUUID());
    public final ObjectiveId luci = new ObjectiveId(UUID.randomUUID());
    public final ObjectiveId turni = new ObjectiveId(UUID.randomUUID());
    public final IndicatoreId punti = new IndicatoreId(UUID.randomUUID());
    public final IndicatoreId tempi = new IndicatoreId(UUID.randomUUID());
    private final UUID ente = UUID.randomUUID();
    public final UUID smvp = UUID.randomUUID();
    private final UUID nextCiclo = UUID.randomUUID();
    private final UUID ciclo = UUID.randomUUID();
    private final UUID piano = UUID.randomUUID();
    private final UUID peg = UUID.randomUUID();
    public final UUID relazione = UUID.randomUUID();
    public final PersonId oiv = new PersonId(UUID.randomUUID());
    private final UUID ritirato = UUID.randomUUID();
    public final NodoId linea = new NodoId(UUID.randomUUID());

    public static Indicatore indicatore(IndicatoreId id, String nome, Misura misura, String unita, Cadenza cadenza) {
        return new Indicatore(id, nome, misura, unita, 0, "gestionale", Peso.CENTO, cadenza, null);
    }

    private void add(UUID stream, DomainEvent event) {
        register.add(stream, event, segretario, Role.SEGRETARIO);
    }

    /** Seven entries: the ente, its rules, its units, the year and the draft of its Piano. */
    public SampleYear opened() {
        register.add(ente, new EnteOpened("Comune di Esempio", "016128"), PersonId.SISTEMA, Role.SISTEMA);
        register.add(smvp, new DefaultSmvpAdopted(1, ANNO, SmvpRules.defaults()), PersonId.SISTEMA, Role.SISTEMA);
        add(ente, new UnitaDefined(tecnico, "TE", "Settore Tecnico"));
        add(ente, new UnitaDefined(vigili, "PL", "Polizia locale"));
        add(
                ciclo,
                new CicloOpened(
                        ANNO,
                        1,
                        true,
                        SmvpRules.defaults(),
                        List.of(
                                new Scadenza(Scadenza.Kind.PIANO, LocalDate.of(2025, 1, 31), "DL 80/2021 art. 6"),
                                new Scadenza(Scadenza.Kind.MISURAZIONI, LocalDate.of(2026, 4, 30), "SMVP"),
                                new Scadenza(
                                        Scadenza.Kind.RELAZIONE,
                                        LocalDate.of(2026, 6, 30),
                                        "D.Lgs. 150/2009 art. 10 c. 1 lett. b"))));
        add(piano, new PianoCreated(ANNO, new Anno(2027), Container.PIAO_2_2));
        return this;
    }

    /** Six entries: a mandate with a linea, an area that went, and one objective under the linea. */
    public SampleYear programmed() {
        UUID programma = UUID.randomUUID();
        NodoId area = new NodoId(UUID.randomUUID());
        Act linee = new Act(Organ.CONSIGLIO, "31", LocalDate.of(2024, 9, 26), false);
        add(programma, new MandatoOpened(new Anno(2024), new Anno(2029), "Il paese che vogliamo", linee));
        add(
                programma,
                new NodoAdded(
                        linea,
                        new Anno(2024),
                        Livello.LINEA,
                        null,
                        new Nodo("1", "Ambiente", "", null, "Linee programmatiche, pag. 3")));
        add(
                programma,
                new NodoAdded(
                        area,
                        new Anno(2024),
                        Livello.AREA,
                        linea,
                        new Nodo("1.1", "Illuminazione", "Consumare meno", "10.05", "DUP, SeS")));
        add(
                programma,
                new NodoRevised(
                        area,
                        linea,
                        new Nodo("1.1", "Illuminazione pubblica", "Consumare meno", "10.05", "DUP, SeS"),
                        "Nota di aggiornamento al DUP"));
        add(programma, new NodoRetired(area, "Assorbita nella linea"));
        add(programma, new ObjectivePlaced(ANNO, luci, linea, null));
        return this;
    }

    /** The year follows another version of the rules, which says the same. */
    public SampleYear pinned(int version) {
        add(ciclo, new SmvpPinned(version, false, SmvpRules.defaults(), List.of(), true, "Adottato in corso d'anno"));
        return this;
    }

    /** A unit more. */
    public SampleYear settore(String nome) {
        add(ente, new UnitaDefined(new UnitaId(UUID.randomUUID()), "XX", nome));
        return this;
    }

    public SampleYear prorogued(Scadenza.Kind kind, LocalDate prima, LocalDate entro) {
        add(
                ciclo,
                new TermProrogued(kind, prima, entro, "D.M. 24 dicembre 2024", "Differito per tutti gli enti locali"));
        return this;
    }

    public SampleYear pegNotDue() {
        add(peg, new PegDeclaredNotDue(ANNO, 1740, 5000, "art. 169 c. 3 TUEL"));
        return this;
    }

    /** A PEG on the bilancio of 18 December. */
    public SampleYear pegApproved(LocalDate day) {
        add(
                peg,
                new PegDrafted(
                        ANNO,
                        Tipo.PEG,
                        "PEG",
                        new Act(Organ.CONSIGLIO, "41", LocalDate.of(2024, 12, 18), true),
                        new Anno(2027)));
        add(peg, new PegApproved(new Act(Organ.GIUNTA, "2", day, true), LocalDate.of(2025, 1, 7), false, null));
        return this;
    }

    public SampleYear assigned() {
        add(
                luci.value(),
                new ObjectiveAssigned(
                        ANNO,
                        "TE-04",
                        "Illuminazione pubblica",
                        "Corpi a LED",
                        Natura.SVILUPPO,
                        tecnico,
                        responsabile,
                        null,
                        Peso.CENTO,
                        List.of(indicatore(
                                punti,
                                "Punti luce a LED",
                                new Misura.Crescente(new BigDecimal("320")),
                                "punti luce",
                                Cadenza.MENSILE)),
                        Calcolo.STANDARD,
                        null));
        add(
                turni.value(),
                new ObjectiveAssigned(
                        ANNO,
                        "PL-01",
                        "Tempi di intervento",
                        "",
                        Natura.MANTENIMENTO,
                        vigili,
                        responsabile,
                        segretario,
                        Peso.CENTO,
                        List.of(indicatore(
                                tempi,
                                "Tempo medio",
                                new Misura.Decrescente(new BigDecimal("45")),
                                "minuti",
                                Cadenza.ANNUALE)),
                        Calcolo.STANDARD,
                        null));
        return this;
    }

    /** The lights count in the unit of the police, too. */
    public SampleYear sharing(String share) {
        add(
                luci.value(),
                new ObjectiveRetitled(
                        "Illuminazione pubblica",
                        "Corpi a LED",
                        Natura.SVILUPPO,
                        new SchedaObiettivo(
                                "Strade sicure",
                                "",
                                "Cittadini",
                                SchedaObiettivo.Ambito.TRASVERSALE,
                                List.of(new SchedaObiettivo.Quota(vigili, Peso.of(share))))));
        return this;
    }

    /** The turns are to begin by a day. */
    public SampleYear promisedBy(LocalDate entro) {
        add(
                turni.value(),
                new IndicatoriDefined(
                        List.of(indicatore(tempi, "Turni serali", new Misura.Scadenza(entro), "", Cadenza.ANNUALE)),
                        Calcolo.STANDARD));
        return this;
    }

    public SampleYear doneOn(LocalDate day) {
        add(
                turni.value(),
                new MeasurementRecorded(
                        tempi,
                        Period.finale(ANNO),
                        new Valore.Data(day),
                        day,
                        new Fonte(Fonte.Classe.INTERNA, "ordine di servizio"),
                        null));
        return this;
    }

    /** The turns are measured by a ratio, and no case happened. */
    public SampleYear overZero(Period period) {
        add(
                turni.value(),
                new IndicatoriDefined(
                        List.of(indicatore(
                                tempi,
                                "Interventi entro 30 minuti",
                                new Misura.Rapporto(new BigDecimal("90"), true, ZeroDenominator.NOT_AVAILABLE),
                                "%",
                                Cadenza.ANNUALE)),
                        Calcolo.STANDARD));
        Valore nothing = new Valore.Rapporto(BigDecimal.ZERO, BigDecimal.ZERO);
        add(
                turni.value(),
                new MeasurementRecorded(
                        tempi, period, nothing, period.lastDay(), new Fonte(Fonte.Classe.INTERNA, "gestionale"), null));
        return this;
    }

    public SampleYear weighing(ObjectiveId objective, String peso) {
        add(objective.value(), new PesoSet(Peso.of(peso)));
        return this;
    }

    public SampleYear approved() {
        return approved(DELIBERA);
    }

    /** Their titolare says that she has seen both objectives. */
    public SampleYear seen() {
        for (ObjectiveId one : List.of(luci, turni)) {
            register.add(
                    one.value(),
                    new ObjectiveAcknowledged(responsabile, LocalDate.of(2025, 2, 3)),
                    responsabile,
                    Role.RESPONSABILE);
        }
        return this;
    }

    /** Objectives are given before the Piano. */
    public SampleYear given(Act delibera) {
        add(piano, new ProvisionalObjectivesApproved(delibera, List.of(turni, luci)));
        return this;
    }

    /** The Piano that confirms what was given. */
    public SampleYear confirmedPiano(Act delibera, Provvisorio... provvisori) {
        add(piano, new PianoProposed(List.of(new UnitaQuadratura(tecnico, 1, new BigDecimal("100.00")))));
        add(
                piano,
                new PianoApproved(delibera, List.of(turni, luci), true, "bilancio", true, List.of(provvisori), null));
        return this;
    }

    public SampleYear approved(Act delibera) {
        add(
                piano,
                new PianoProposed(List.of(
                        new UnitaQuadratura(tecnico, 1, new BigDecimal("100.00")),
                        new UnitaQuadratura(vigili, 1, new BigDecimal("100.00")))));
        add(piano, new PianoApproved(delibera, List.of(turni, luci), false, null, true));
        return this;
    }

    public SampleYear recorded(ObjectiveId objective, IndicatoreId indicatore, Period period, String number) {
        register.add(
                objective.value(),
                new MeasurementRecorded(
                        indicatore,
                        period,
                        new Valore.Numero(new BigDecimal(number)),
                        period.lastDay(),
                        new Fonte(Fonte.Classe.INTERNA, "verbale"),
                        null),
                responsabile,
                Role.RESPONSABILE);
        return this;
    }

    public SampleYear confirmed(ObjectiveId objective, IndicatoreId indicatore, Period period) {
        add(objective.value(), new MeasurementConfirmed(indicatore, period));
        return this;
    }

    /** An objective of two phases: one done, half of the other, late. */
    public SampleYear halfDone() {
        UUID lungolago = UUID.randomUUID();
        IndicatoreId lotto = new IndicatoreId(UUID.randomUUID());
        Misura.Fase progetto = fase("Progetto", "40", "2025-03-31");
        Misura.Fase collaudo = fase("Collaudo", "60", "2025-11-30");
        add(
                lungolago,
                new ObjectiveAssigned(
                        ANNO,
                        "TE-05",
                        "Lungolago",
                        "",
                        Natura.SVILUPPO,
                        tecnico,
                        responsabile,
                        null,
                        Peso.CENTO,
                        List.of(indicatore(
                                lotto,
                                "Lungolago",
                                new Misura.PerFasi(List.of(progetto, collaudo)),
                                "",
                                Cadenza.ANNUALE)),
                        Calcolo.STANDARD,
                        null));
        Period finale = Period.finale(ANNO);
        add(
                lungolago,
                new MeasurementRecorded(
                        lotto,
                        finale,
                        new Valore.Fasi(List.of(
                                new Valore.FaseDone(progetto.id(), LocalDate.of(2025, 3, 31)),
                                new Valore.FaseDone(collaudo.id(), LocalDate.of(2025, 12, 20), new BigDecimal("50")))),
                        finale.lastDay(),
                        new Fonte(Fonte.Classe.INTERNA, "verbale"),
                        null));
        add(lungolago, new MeasurementConfirmed(lotto, finale));
        return this;
    }

    /** What the OIV and others said of values and results, none of which changes a figure. */
    private void judged() {
        Prova file = new Prova(
                ProvaId.of("0191b7a0-0000-4000-8000-0000000000e1"),
                "bolle.pdf",
                "application/pdf",
                812,
                "0f".repeat(32));
        register.add(luci.value(), new ProveAttached(punti, month(10), List.of(file)), responsabile, Role.RESPONSABILE);
        add(luci.value(), new MeasurementSentBack(punti, month(10), "Le bolle dicono 208"));
        register.add(
                turni.value(),
                new NeutralizationRequested("Due mesi di strada chiusa", List.of(file)),
                responsabile,
                Role.RESPONSABILE);
        register.add(turni.value(), new NeutralizationRefused("I turni c'erano", null), oiv, Role.OIV);
        register.add(luci.value(), new ObjectiveEvaluated(null, "Come calcolato", null), oiv, Role.OIV);
        register.add(ritirato, new ObjectiveNeutralized("Fuori dal Piano", null), oiv, Role.OIV);
    }

    private static Misura.Fase fase(String nome, String peso, String al) {
        LocalDate end = LocalDate.parse(al);
        return new Misura.Fase(new FaseId(UUID.randomUUID()), nome, new BigDecimal(peso), end.withDayOfMonth(1), end);
    }

    private static Definizione promising(Indicatore... indicatori) {
        return new Definizione(
                "Illuminazione pubblica", "Corpi a LED", Natura.SVILUPPO, Peso.CENTO, List.of(indicatori));
    }

    private Indicatore punti(String target) {
        return indicatore(
                punti, "Punti luce a LED", new Misura.Crescente(new BigDecimal(target)), "punti luce", Cadenza.MENSILE);
    }

    /** What the lights are measured by, as it was assigned but for its name and weight. */
    public Indicatore punti(String nome, String peso) {
        Indicatore as = punti("320");
        return new Indicatore(
                as.id(),
                nome,
                as.misura(),
                as.unitaDiMisura(),
                as.decimali(),
                as.fonte(),
                Peso.of(peso),
                as.cadenza(),
                as.baseline());
    }

    public SampleYear indicatori(Indicatore... indicatori) {
        add(luci.value(), new IndicatoriDefined(List.of(indicatori), Calcolo.STANDARD));
        return this;
    }

    /** A variazione that lowers the target of the lights, beside one that is only proposed. */
    public SampleYear proposed(UUID variazione, String target) {
        return proposed(1, variazione, target);
    }

    public SampleYear proposed(int numero, UUID variazione, String target) {
        register.add(
                variazione,
                new VariazioneProposed(ANNO, numero, Causa.RISORSE, "Fornitura in ritardo"),
                responsabile,
                Role.RESPONSABILE);
        add(variazione, new ModificaProposed(lowered(target)));
        return this;
    }

    public Modifica lowered(String target) {
        return new Modifica.Cambia(luci, "TE-04", tecnico, promising(punti("320")), promising(punti(target)));
    }

    public SampleYear varied(UUID variazione, Modifica... modifiche) {
        add(
                variazione,
                new VariazioneApproved(
                        new Act(Organ.GIUNTA, "61", LocalDate.of(2025, 7, 16), true),
                        1,
                        Causa.RISORSE,
                        "Fornitura in ritardo",
                        List.of(modifiche),
                        List.of(new Segnalazione(
                                Segnalazione.Tipo.TARGET_ABBASSATO_A_DATI_NOTI,
                                luci,
                                punti,
                                LocalDate.of(2025, 3, 31)))));
        return this;
    }

    /** An objective that waits for its variazione. */
    public SampleYear waiting(ObjectiveId id, UUID variazione) {
        add(
                id.value(),
                new ObjectiveAssigned(
                        ANNO,
                        "TE-06",
                        "Argini",
                        "",
                        Natura.SVILUPPO,
                        tecnico,
                        responsabile,
                        null,
                        Peso.of("20"),
                        List.of(),
                        Calcolo.STANDARD,
                        new VariazioneId(variazione)));
        return this;
    }

    /** Everything that can happen to variazioni, each kind of event at least once. */
    private void variazioni() {
        UUID first = UUID.randomUUID();
        proposed(first, "280");
        add(first, new MotivoRevised(Causa.EVENTO_IMPREVEDIBILE, "Fornitore fallito"));
        add(
                first,
                new ModificaProposed(new Modifica.Stralcia(
                        turni,
                        "PL-01",
                        vigili,
                        new Definizione("Tempi di intervento", "", Natura.MANTENIMENTO, Peso.CENTO, List.of()))));
        add(first, new ModificaDropped(turni));
        register.add(
                first,
                new OivHeard(new Act(Organ.OIV, "2", LocalDate.of(2025, 7, 10), false), "Il target resta sfidante"),
                oiv,
                Role.OIV);
        varied(first, lowered("280"));
        UUID second = UUID.randomUUID();
        add(second, new VariazioneProposed(ANNO, 2, Causa.ALTRO, "Nuovo obiettivo"));
        waiting(new ObjectiveId(UUID.randomUUID()), second);
        add(
                second,
                new VariazioneRejected(new Act(Organ.GIUNTA, "70", LocalDate.of(2025, 9, 1), true), "Troppo tardi"));
        UUID third = UUID.randomUUID();
        add(third, new VariazioneProposed(ANNO, 3, Causa.ALTRO, "Per errore"));
        add(third, new VariazioneWithdrawn("Proposta per errore"));
        add(
                luci.value(),
                new TextRectified(
                        "Illuminazione pubblica",
                        "Corpi illuminanti a LED",
                        List.of(new IndicatoreText(punti, "Punti luce a LED", "gestionale")),
                        "Refuso nella descrizione",
                        new VariazioneId(first)));
    }

    public SampleYear measured() {
        Period finale = Period.finale(ANNO);
        recorded(luci, punti, month(10), "210");
        recorded(luci, punti, finale, "240");
        recorded(turni, tempi, finale, "45");
        confirmed(luci, punti, finale);
        confirmed(turni, tempi, finale);
        add(ciclo, new MeasurementsClosed(LocalDate.of(2026, 4, 12)));
        return this;
    }

    public SampleYear drafted() {
        add(relazione, new RelazioneDrafted(ANNO));
        add(relazione, new SezioneWritten(Sezione.SINTESI, "Il Comune aveva due obiettivi. Ne ha raggiunto uno."));
        add(relazione, new ScostamentoExplained(luci, punti, "Ritardo della fornitura."));
        return this;
    }

    /** A year with everything that can happen, each kind of event at least once. */
    public SampleYear whole() {
        opened();
        prorogued(Scadenza.Kind.RELAZIONE, LocalDate.of(2026, 6, 30), LocalDate.of(2026, 9, 30));
        Provvedimento law = new Provvedimento("Regione Lombardia, legge regionale", "3", LocalDate.of(2026, 1, 20));
        add(
                ente,
                new AnagraficaChanged(new Anagrafica(
                        LocalDate.of(2026, 2, 1),
                        "Comune di Lovere sul Sebino",
                        "Bergamo",
                        "BG",
                        "016900",
                        "M500",
                        law,
                        segretario,
                        Role.SEGRETARIO)));
        add(
                ente,
                new EnteExtinguished(new Estinzione(
                        LocalDate.of(2099, 1, 1),
                        new TenantId(new UUID(0, 7)),
                        "Comune di Alto Sebino",
                        law,
                        segretario,
                        Role.SEGRETARIO)));
        add(ente, new UnitaRenamed(vigili, "Polizia municipale", "Nuovo organigramma"));
        assigned();
        add(luci.value(), new ObjectiveRetitled("Luci a LED", "Corpi a LED in tutte le vie", Natura.SVILUPPO));
        add(luci.value(), new PesoSet(Peso.of("90")));
        add(luci.value(), new PesoSet(Peso.CENTO));
        add(luci.value(), new ObjectiveHandedOver(responsabile, segretario));
        add(
                luci.value(),
                new IndicatoriDefined(
                        List.of(indicatore(
                                punti,
                                "Punti luce a LED",
                                new Misura.Crescente(new BigDecimal("300")),
                                "punti luce",
                                Cadenza.MENSILE)),
                        Calcolo.STANDARD));
        add(
                ritirato,
                new ObjectiveAssigned(
                        ANNO,
                        "TE-05",
                        "Buche",
                        "",
                        Natura.MANTENIMENTO,
                        tecnico,
                        responsabile,
                        null,
                        Peso.of("10"),
                        List.of(),
                        Calcolo.STANDARD,
                        null));
        add(ritirato, new ObjectiveWithdrawn("Già nel Piano dell'anno prima"));
        add(
                piano,
                new ObjectivesWeighed(
                        tecnico,
                        List.of(new Pesata(
                                luci, Map.of("strategicità", "alta"), null, new BigDecimal("60"), Peso.CENTO)),
                        Peso.CENTO.value()));
        secondSmvp();
        add(smvp, new SmvpDrafted(3, new Anno(2027), stricter(), null, 2));
        new Filled(this).loaded().copied().undone();
        given(new Act(Organ.GIUNTA, "3", LocalDate.of(2025, 1, 15), true));
        approved();
        pegNotDue();
        add(
                peg,
                new PegDrafted(
                        ANNO,
                        Tipo.EQUIVALENTE,
                        "PRO",
                        new Act(Organ.CONSIGLIO, "41", LocalDate.of(2024, 12, 18), true),
                        new Anno(2027)));
        add(
                peg,
                new PegApproved(
                        new Act(Organ.GIUNTA, "2", LocalDate.of(2025, 1, 20), true),
                        LocalDate.of(2025, 1, 7),
                        true,
                        "Il responsabile era assente"));
        add(
                peg,
                new PegVaried(
                        new Act(Organ.GIUNTA, "88", LocalDate.of(2025, 12, 20), true),
                        "Maggiori entrate",
                        "art. 175 c. 3 lett. a TUEL"));
        programmed();
        add(piano, new PianoPublished("https://www.comune.esempio.test/piano", LocalDate.of(2025, 2, 3)));
        new Followed(this).whole();
        recorded(luci, punti, month(3), "60");
        add(luci.value(), new MeasurementDeclaredNotAvailable(punti, month(4), "Contatore guasto"));
        recorded(luci, punti, month(10), "200");
        register.add(
                luci.value(),
                new MeasurementCorrected(
                        punti,
                        month(10),
                        new Valore.Numero(new BigDecimal("210")),
                        month(10).lastDay(),
                        new Fonte(Fonte.Classe.INTERNA, "verbale"),
                        "Errore di somma"),
                responsabile,
                Role.RESPONSABILE);
        judged();
        variazioni();
        Period finale = Period.finale(ANNO);
        recorded(luci, punti, finale, "240");
        recorded(turni, tempi, finale, "45");
        confirmed(luci, punti, finale);
        confirmed(turni, tempi, finale);
        add(ciclo, new MeasurementsClosed(LocalDate.of(2026, 4, 12)));
        add(ciclo, new ClosingDayRectified(LocalDate.of(2026, 4, 10), "Era il giorno della registrazione"));
        drafted();
        Act verbale = new Act(Organ.OIV, "3", LocalDate.of(2026, 6, 20), true);
        Risultati risultati = new Risultati(register.entries.size(), 1, "E1", new BigDecimal("90.000000"), List.of());
        add(
                relazione,
                new RelazioneApproved(
                        new Act(Organ.GIUNTA, "51", LocalDate.of(2026, 6, 5), true), risultati, List.of()));
        register.add(relazione, new ValidationRefused(verbale, "Mancano le fonti", null), oiv, Role.OIV);
        add(
                relazione,
                new RelazioneApproved(
                        new Act(Organ.GIUNTA, "60", LocalDate.of(2026, 6, 25), true),
                        risultati,
                        List.of(),
                        "La verifica dei valori è finita a luglio"));
        register.add(
                relazione,
                new RelazioneValidated(verbale, Esito.VALIDATA_CON_OSSERVAZIONI, "Chiara e completa", null),
                oiv,
                Role.OIV);
        add(
                relazione,
                new RelazioneMergedWithRendiconto(new Act(Organ.CONSIGLIO, "21", LocalDate.of(2026, 6, 29), true)));
        add(relazione, new RelazionePublished("https://www.comune.esempio.test/relazione", LocalDate.of(2026, 7, 1)));
        add(ciclo, new CicloClosed(LocalDate.of(2026, 7, 10)));
        add(ciclo, new CicloReopened("Errore materiale"));
        return this;
    }

    /** Rules under which the same values give other figures: nothing below 80 counts. */
    public static SmvpRules stricter() {
        SmvpRules rules = SmvpRules.defaults();
        return rules.with(new IndicatoriRules(
                new Judgement(
                        new Soglia(new BigDecimal("80"), true),
                        ResultMode.PROPORTIONAL,
                        List.of(),
                        new BigDecimal("100")),
                rules.indicatori().perKind(),
                rules.indicatori().crescente(),
                rules.indicatori().decrescente(),
                rules.indicatori().lateBands(),
                rules.indicatori().lateFase()));
    }

    /** The ente adopts its own rules after all, and lets the next year follow them. */
    public SampleYear secondSmvp() {
        Anno next = new Anno(2026);
        add(smvp, new SmvpDrafted(2, next, SmvpRules.defaults(), "predefinito", null));
        add(smvp, new SmvpDraftDiscarded("Si riparte dalla versione in vigore"));
        add(smvp, new SmvpDrafted(2, next, SmvpRules.defaults(), null, 1));
        add(smvp, new SmvpRevised(next, stricter()));
        register.add(
                smvp,
                new SmvpOpinionGiven(
                        new Act(Organ.OIV, "4", LocalDate.of(2025, 12, 1), false),
                        SmvpEvent.Esito.FAVOREVOLE,
                        "Regole chiare e misurabili",
                        null),
                oiv,
                Role.OIV);
        add(
                smvp,
                new SmvpAdopted(
                        2, next, new Act(Organ.GIUNTA, "112", LocalDate.of(2025, 12, 10), true), false, false, null));
        add(nextCiclo, new CicloOpened(next, 1, true, SmvpRules.defaults(), List.of()));
        add(nextCiclo, new SmvpPinned(2, false, stricter(), List.of(), false, "È lo SMVP adottato per il 2026"));
        return this;
    }

    /** After that, a third version that began as a copy of a template of the consortium. */
    public SampleYear thirdSmvp(ModelloDelConsorzio from) {
        Anno next = new Anno(2027);
        add(smvp, new SmvpDrafted(3, next, stricter(), null, null, from));
        add(
                smvp,
                new SmvpAdopted(
                        3,
                        next,
                        new Act(Organ.GIUNTA, "90", LocalDate.of(2026, 12, 10), true),
                        true,
                        false,
                        "Il nucleo non è nominato"));
        return this;
    }

    public static Period month(int month) {
        return new Period.Month(YearMonth.of(ANNO.value(), month));
    }
}
