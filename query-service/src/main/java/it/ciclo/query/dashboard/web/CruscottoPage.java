// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.smvp.MissingRules.NeutralisationPolicy;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Completezza;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.anno.Monitoraggi;
import it.ciclo.query.anno.Semaforo;
import it.ciclo.query.anno.Tempi;
import it.ciclo.query.ente.EnteDocument.Unita;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.Giudizio;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.rules.Percent;
import it.ciclo.rules.Quadratura;
import it.ciclo.rules.rollup.Copertura;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the ente is doing and where someone must step in.
 *
 * @param copertura on how much the grado rests: what has no value yet does not count
 * @param tempiDal where the Piano came into Ciclo only after values were due: the day from which being in time can be told
 */
record CruscottoPage(
        @Nullable BigDecimal grado,
        @Nullable BigDecimal gradoEsatto,
        EnteRollup regola,
        UnitaRollup regolaUnita,
        NeutralisationPolicy neutralizzati,
        Copertura copertura,
        boolean provvisorio,
        Valori valori,
        Obiettivi obiettivi,
        List<UnitaRow> unita,
        List<RitardoRow> ritardi,
        List<SenzaTitolare> senzaTitolare,
        List<Mesi> mesi,
        @Nullable LocalDate tempiDal,
        Monitoraggio monitoraggio) {

    /**
     * What the monitorings of the year wait for.
     *
     * @param daAprire periods that expect one and have none
     * @param senzaRapporto objectives nobody reported on in the open ones
     * @param riferiti what their offices said of the objectives last
     */
    record Monitoraggio(
            int daAprire, int aperti, int senzaRapporto, int azioniAperte, int azioniInRitardo, Riferiti riferiti) {
        static Monitoraggio of(Annata annata) {
            List<MonitoraggioDocument> open = annata.monitoraggi().stream()
                    .filter(m -> m.stato() == MonitoraggioDocument.Stato.APERTO)
                    .toList();
            return new Monitoraggio(
                    Monitoraggi.mancanti(annata).size(),
                    open.size(),
                    open.stream()
                            .mapToInt(m -> Monitoraggi.senzaRapporto(annata, m).size())
                            .sum(),
                    (int) Monitoraggi.aperte(annata).count(),
                    (int) Monitoraggi.aperte(annata)
                            .filter(d -> d.azione().isLate(annata.oggi()))
                            .count(),
                    Riferiti.of(annata));
        }
    }

    /** @param ultimo the last month of which anybody reported; null where nobody did */
    record Riferiti(@Nullable Period ultimo, int inLinea, int aRischio, int nonInLinea) {
        static Riferiti of(Annata annata) {
            List<Monitoraggi.Riferito> said = annata.obiettivi().stream()
                    .flatMap(o -> Stream.ofNullable(Monitoraggi.riferito(annata, o.id())))
                    .toList();
            return new Riferiti(
                    said.stream()
                            .map(Monitoraggi.Riferito::period)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    count(said, Andamento.IN_LINEA),
                    count(said, Andamento.A_RISCHIO),
                    count(said, Andamento.NON_IN_LINEA));
        }

        private static int count(List<Monitoraggi.Riferito> said, Andamento one) {
            return Math.toIntExact(
                    said.stream().filter(r -> r.andamento() == one).count());
        }
    }

    /** @param period the last that has ended; null before the first has */
    record Valori(@Nullable Period period, int registrati, int attesi, int inRitardo) {}

    /** @param valutati whose result the OIV judged otherwise than it is computed */
    record Obiettivi(
            int totale,
            int inLinea,
            int aRischio,
            int nonInLinea,
            int raggiunti,
            int parziali,
            int nonRaggiunti,
            int senzaTitolare,
            int neutralizzati,
            int valutati) {}

    /**
     * @param gradoEsatto with the decimals the calculation by hand needs
     * @param obiettivi that count in it, those it shares with others included (W8)
     * @param condivisi those of them that another unit answers for
     * @param pesiNonTornano what the weights of its objectives make, where that is not what they must; null where it is
     * @param daGuardare objectives that are not going well or did not end well, wait for a value, or have nobody who answers for them
     */
    record UnitaRow(
            UnitaId unita,
            int obiettivi,
            @Nullable BigDecimal grado,
            @Nullable BigDecimal gradoEsatto,
            Copertura copertura,
            @Nullable BigDecimal gradoPrecedente,
            @Nullable PersonId responsabile,
            int daGuardare,
            int condivisi,
            List<Addendo> addendi,
            @Nullable BigDecimal pesiNonTornano) {}

    /**
     * An objective as it counts in the grado of a unit.
     *
     * @param grado with the decimals the calculation by hand needs; null where it does not count
     * @param nonCalcolabile whether it does not count although its values are there, as 0 of 0
     * @param condiviso whether another unit answers for it
     */
    record Addendo(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            Peso peso,
            @Nullable BigDecimal grado,
            boolean neutralizzato,
            boolean nonCalcolabile,
            boolean condiviso) {
        static Addendo of(Annata annata, Annata.Addendo a) {
            return new Addendo(
                    a.obiettivo().id(),
                    a.obiettivo().scheda().codice(),
                    a.obiettivo().scheda().titolo(),
                    a.parte().peso(),
                    Percent.byHand(a.parte().grado()),
                    a.parte().neutralizzata(),
                    annata.grado(a.obiettivo()).nonCalcolabile(),
                    a.parte().condivisa());
        }
    }

    record RitardoRow(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            IndicatoreId indicatore,
            String nome,
            Period period,
            @Nullable PersonId responsabile,
            int giorni) {}

    record SenzaTitolare(ObjectiveId obiettivo, String codice, String titolo, Peso peso, LocalDate dal) {}

    record Mesi(UnitaId unita, List<Mese> valori) {}

    /** @param mese 1 to 12; the final value stands in December */
    record Mese(int mese, int attesi, int inTempo) {}

    /** @param before the year before, null where it is not known */
    static CruscottoPage of(Annata annata, @Nullable Annata before) {
        List<Unita> withObjectives = annata.unita().stream()
                .filter(u -> !annata.contanoIn(u.id()).isEmpty())
                .toList();
        List<SenzaTitolare> senzaTitolare = senzaTitolare(annata);
        return new CruscottoPage(
                annata.shownOfEnte(annata.gradoDellEnte()),
                Percent.byHand(annata.gradoDellEnte()),
                annata.rules().rollup().ente(),
                annata.rules().rollup().unita(),
                annata.rules().missing().neutralised(),
                annata.copertura(),
                annata.obiettivi().stream().anyMatch(annata::provvisorio),
                valori(annata),
                obiettivi(annata, senzaTitolare.size()),
                withObjectives.stream().map(u -> unita(annata, before, u.id())).toList(),
                annata.ritardi().stream()
                        .map(r -> new RitardoRow(
                                r.obiettivo().id(),
                                r.obiettivo().scheda().codice(),
                                r.obiettivo().scheda().titolo(),
                                r.indicatore().id(),
                                r.indicatore().nome(),
                                r.period(),
                                annata.haTitolare(r.obiettivo()) ? r.obiettivo().responsabile() : null,
                                r.giorni()))
                        .toList(),
                senzaTitolare,
                withObjectives.stream().map(u -> mesi(annata, u.id())).toList(),
                tempiDal(annata),
                Monitoraggio.of(annata));
    }

    private static Valori valori(Annata annata) {
        Period last = annata.inVigore()
                ? values(annata)
                        .map(ExpectedValue::period)
                        .filter(p -> p.lastDay().isBefore(annata.oggi()))
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        List<ExpectedValue> ofPeriod =
                values(annata).filter(v -> v.period().equals(last)).toList();
        return new Valori(
                last,
                (int) ofPeriod.stream().filter(v -> v.recorded() != null).count(),
                ofPeriod.size(),
                annata.ritardi().size());
    }

    private static Obiettivi obiettivi(Annata annata, int senzaTitolare) {
        List<Semaforo> all = annata.obiettivi().stream().map(annata::semaforo).toList();
        return new Obiettivi(
                all.size(),
                count(all, Semaforo.IN_LINEA),
                count(all, Semaforo.A_RISCHIO),
                count(all, Semaforo.NON_IN_LINEA),
                count(all, Semaforo.RAGGIUNTO),
                count(all, Semaforo.PARZIALE),
                count(all, Semaforo.NON_RAGGIUNTO),
                senzaTitolare,
                judged(annata, Giudizio::neutralizzato),
                judged(annata, g -> g.valutazione() != null && g.valutazione().grado() != null));
    }

    private static int judged(Annata annata, Predicate<Giudizio> how) {
        return Math.toIntExact(
                annata.obiettivi().stream().filter(o -> how.test(o.giudizio())).count());
    }

    private static int count(List<Semaforo> all, Semaforo one) {
        return Math.toIntExact(all.stream().filter(s -> s == one).count());
    }

    private static UnitaRow unita(Annata annata, @Nullable Annata before, UnitaId id) {
        List<ObjectiveDocument> objectives = annata.contanoIn(id);
        return new UnitaRow(
                id,
                objectives.size(),
                annata.shownOfUnita(annata.gradoDi(id)),
                Percent.byHand(annata.gradoDi(id)),
                annata.coperturaDi(id),
                before == null ? null : before.shownOfUnita(before.gradoDi(id)),
                annata.titolari().of(id, annata.oggi()),
                (int) objectives.stream().filter(o -> daGuardare(annata, o)).count(),
                objectives.size() - annata.obiettiviDi(id).size(),
                annata.addendi(id).stream().map(a -> Addendo.of(annata, a)).toList(),
                pesiNonTornano(annata, id));
    }

    /** Said while they can still be written. */
    private static @Nullable BigDecimal pesiNonTornano(Annata annata, UnitaId id) {
        return annata.fase() == Fase.PROGRAMMAZIONE
                ? Completezza.of(annata).quadratura().righe().stream()
                        .filter(riga -> riga.unita().equals(id) && !riga.torna())
                        .map(Quadratura.Riga::somma)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean daGuardare(Annata annata, ObjectiveDocument o) {
        Semaforo semaforo = annata.semaforo(o);
        boolean notWell = switch (semaforo) {
            case A_RISCHIO, NON_IN_LINEA, PARZIALE, NON_RAGGIUNTO -> true;
            case IN_LINEA, RAGGIUNTO, NON_ANCORA, NON_CALCOLABILE, NEUTRALIZZATO -> false;
        };
        return notWell || !annata.ritardi(o).isEmpty() || (isOpen(annata) && !annata.haTitolare(o));
    }

    /** In a year that is over nobody needs to answer for an objective any more. */
    private static boolean isOpen(Annata annata) {
        return annata.fase() == Fase.PROGRAMMAZIONE || annata.fase() == Fase.GESTIONE;
    }

    private static List<SenzaTitolare> senzaTitolare(Annata annata) {
        if (!isOpen(annata)) {
            return List.of();
        }
        return annata.obiettivi().stream()
                .filter(o -> !annata.haTitolare(o))
                .map(o -> new SenzaTitolare(
                        o.id(), o.scheda().codice(), o.scheda().titolo(), o.peso(), senzaTitolareDal(annata, o)))
                .toList();
    }

    static LocalDate senzaTitolareDal(Annata annata, ObjectiveDocument o) {
        LocalDate ended =
                annata.titolari().endedFor(o.responsabile(), o.scheda().unita(), annata.oggi());
        LocalDate named = day(o.responsabileDal());
        return ended == null || ended.isBefore(named) ? named : ended;
    }

    /** One value that is expected, and what stands in its place. */
    private record ExpectedValue(
            ObjectiveDocument objective,
            Indicatore indicatore,
            Period period,
            @Nullable Misurazione recorded) {}

    private static Stream<ExpectedValue> values(Annata annata) {
        return annata.obiettivi().stream().flatMap(o -> values(annata, o));
    }

    private static Stream<ExpectedValue> values(Annata annata, ObjectiveDocument o) {
        return o.indicatori().stream()
                .flatMap(i ->
                        annata.attesi(o, i).stream().map(p -> new ExpectedValue(o, i, p, o.misurazione(i.id(), p))));
    }

    private static Mesi mesi(Annata annata, UnitaId id) {
        List<ExpectedValue> due = annata.inVigore()
                ? annata.obiettiviDi(id).stream()
                        .flatMap(o -> values(annata, o))
                        .filter(v -> v.period().lastDay().isBefore(annata.oggi()))
                        .filter(v -> Tempi.couldBeInTime(annata, v.period()))
                        .toList()
                : List.of();
        return new Mesi(
                id,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> {
                            List<ExpectedValue> ofMonth = due.stream()
                                    .filter(v -> v.period().lastDay().getMonthValue() == month)
                                    .toList();
                            return new Mese(month, ofMonth.size(), (int) ofMonth.stream()
                                    .filter(v -> Tempi.inTempo(annata, v.period(), v.recorded()))
                                    .count());
                        })
                        .toList());
    }

    private static @Nullable LocalDate tempiDal(Annata annata) {
        boolean untold = annata.inVigore()
                && values(annata)
                        .map(ExpectedValue::period)
                        .filter(p -> p.lastDay().isBefore(annata.oggi()))
                        .anyMatch(p -> !Tempi.couldBeInTime(annata, p));
        return untold ? Tempi.inCicloDal(annata) : null;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PlatformConfiguration.ITALY);
    }
}
