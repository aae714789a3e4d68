// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.query.ciclo.CicloDocument;
import it.ciclo.query.ente.EnteDocument.Unita;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.Giudizio;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.objective.ObjectiveDocument.Posizione;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.variazione.VariazioneDocument;
import it.ciclo.rules.Percent;
import it.ciclo.rules.Percent.Weighted;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.grado.Grado;
import it.ciclo.rules.grado.IndicatoreGrado;
import it.ciclo.rules.grado.ObjectiveGrado;
import it.ciclo.rules.grado.Periodi;
import it.ciclo.rules.grado.Valutazione;
import it.ciclo.rules.rollup.Copertura;
import it.ciclo.rules.rollup.ObjectiveFinals;
import it.ciclo.rules.rollup.Parte;
import it.ciclo.rules.rollup.Rollup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one year at one position, seen on one day. What the pages show of it follows from here by the rules the year
 * has pinned; nothing is stored that could be computed.
 *
 * @param unita in the order of their names
 * @param obiettivi those that count, in the order of unit name and code
 * @param altri suspended, removed, or waiting for their variazione, in the same order
 * @param variazioni in the order of their numbers
 * @param monitoraggi in the order of their periods
 */
public record Annata(
        Anno anno,
        LocalDate oggi,
        CicloDocument ciclo,
        @Nullable PianoDocument piano,
        @Nullable PegDocument peg,
        @Nullable RelazioneDocument relazione,
        List<Unita> unita,
        List<ObjectiveDocument> obiettivi,
        List<ObjectiveDocument> altri,
        List<VariazioneDocument> variazioni,
        List<MonitoraggioDocument> monitoraggi,
        Titolari titolari,
        AnnoSettings settings) {

    public Annata {
        monitoraggi = List.copyOf(monitoraggi);
        unita = List.copyOf(unita);
        Map<UnitaId, Integer> places = new HashMap<>();
        for (int i = 0; i < unita.size(); i++) {
            places.put(unita.get(i).id(), i);
        }
        Comparator<ObjectiveDocument> order = comparing(
                        (ObjectiveDocument o) -> places.getOrDefault(o.scheda().unita(), places.size()))
                .thenComparing(o -> o.scheda().codice());
        obiettivi = obiettivi.stream().sorted(order).toList();
        altri = altri.stream().sorted(order).toList();
        variazioni = List.copyOf(variazioni);
    }

    /** Out of the objectives of the year that were not withdrawn, whether they count or not. */
    public static Annata of(
            Anno anno,
            LocalDate oggi,
            CicloDocument ciclo,
            @Nullable PianoDocument piano,
            @Nullable PegDocument peg,
            @Nullable RelazioneDocument relazione,
            List<Unita> unita,
            List<ObjectiveDocument> all,
            List<VariazioneDocument> variazioni,
            List<MonitoraggioDocument> monitoraggi,
            Titolari titolari,
            AnnoSettings settings) {
        Map<Boolean, List<ObjectiveDocument>> counting =
                all.stream().collect(Collectors.partitioningBy(o -> o.posizione() == Posizione.NEL_PIANO));
        return new Annata(
                anno,
                oggi,
                ciclo,
                piano,
                peg,
                relazione,
                unita,
                counting.getOrDefault(true, List.of()),
                counting.getOrDefault(false, List.of()),
                variazioni,
                monitoraggi,
                titolari,
                settings);
    }

    /** Whether it counts or not; null where it is withdrawn or of another year. */
    public @Nullable ObjectiveDocument find(ObjectiveId id) {
        return Stream.concat(obiettivi.stream(), altri.stream())
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    public SmvpRules rules() {
        return ciclo.rules();
    }

    public Fase fase() {
        if (ciclo.chiusoIl() != null) {
            return Fase.CHIUSO;
        }
        if (ciclo.misurazioniChiuseIl() != null) {
            return Fase.CONSUNTIVO;
        }
        return inVigore() ? Fase.GESTIONE : Fase.PROGRAMMAZIONE;
    }

    public boolean approvato() {
        return piano != null && piano.approvazione() != null;
    }

    /** Whether an organ gave the objectives: with the Piano, or provisionally before it (gate G5). */
    public boolean inVigore() {
        return inVigoreDal() != null;
    }

    /** The last act that gave them, null before one. */
    public @Nullable Act atto() {
        if (piano == null) {
            return null;
        }
        if (piano.approvazione() != null) {
            return piano.approvazione().atto();
        }
        return piano.provvisorio() == null ? null : piano.provvisorio().atto();
    }

    /** The day of the first act that gave them, null before it. */
    public @Nullable LocalDate inVigoreDal() {
        if (piano == null) {
            return null;
        }
        if (piano.provvisorio() != null) {
            return piano.provvisorio().atto().data();
        }
        return piano.approvazione() == null ? null : piano.approvazione().atto().data();
    }

    /** The legal term, null where the year has none of the kind. */
    public @Nullable LocalDate termine(Scadenza.Kind kind) {
        LocalDate term = scritto(kind);
        LocalDate bilancio = peg == null || peg.contenuto().bozza() == null
                ? null
                : peg.contenuto().bozza().bilancio().data();
        if (kind != Scadenza.Kind.PIANO
                || term == null
                || bilancio == null
                || scritto(Scadenza.Kind.BILANCIO) == null
                || !rules().terms().followsApproval()) {
            return term;
        }
        LocalDate after = Norme.termine("PIANO_DOPO_BILANCIO").after(bilancio);
        return after.isAfter(term) ? after : term;
    }

    private @Nullable LocalDate scritto(Scadenza.Kind kind) {
        return ciclo.scadenze().stream()
                .filter(s -> s.kind() == kind)
                .map(Scadenza::entro)
                .findFirst()
                .orElse(null);
    }

    /** Those of which the unit has the weight: its own, and what it shares with others (W8). */
    public List<ObjectiveDocument> contanoIn(UnitaId id) {
        return obiettivi.stream().filter(o -> o.pesi().containsKey(id)).toList();
    }

    /** Those the unit answers for. */
    public List<ObjectiveDocument> obiettiviDi(UnitaId id) {
        return obiettivi.stream().filter(o -> o.scheda().unita().equals(id)).toList();
    }

    public String nomeDi(UnitaId id) {
        return unita.stream()
                .filter(u -> u.id().equals(id))
                .map(Unita::nome)
                .findFirst()
                .orElse(id.toString());
    }

    /** Whether somebody answers for the objective; in a closed year nobody needs to. */
    public boolean haTitolare(ObjectiveDocument objective) {
        return titolari.active(objective.responsabile(), objective.scheda().unita(), oggi);
    }

    // Values

    /** What counts of an indicatore now: the final value where there is one, else the latest of a month. */
    public @Nullable Misurazione ultimo(ObjectiveDocument objective, IndicatoreId indicatore) {
        Misurazione finale = objective.misurazione(indicatore, Period.finale(anno));
        if (finale != null) {
            return finale;
        }
        return objective.misurazioni().stream()
                .filter(m -> m.indicatore().equals(indicatore) && m.valore() != null)
                .max(comparing(Misurazione::period))
                .orElse(null);
    }

    private static FinalValue known(@Nullable Misurazione misurazione) {
        if (misurazione == null) {
            return FinalValue.absent();
        }
        return misurazione.valore() == null ? FinalValue.notAvailable() : FinalValue.recorded(misurazione.valore());
    }

    /** With the latest values: provisional until all final ones are there. */
    public ObjectiveFinals values(ObjectiveDocument objective) {
        Map<IndicatoreId, FinalValue> values = new LinkedHashMap<>();
        objective.indicatori().forEach(i -> values.put(i.id(), soFar(objective, i)));
        return with(objective, values);
    }

    /** Where the months make the year, what they make so far; else the latest value. */
    private FinalValue soFar(ObjectiveDocument objective, Indicatore indicatore) {
        Valore months = objective.misurazione(indicatore.id(), Period.finale(anno)) == null
                ? daiMesi(objective, indicatore)
                : null;
        return months == null ? known(ultimo(objective, indicatore.id())) : FinalValue.recorded(months);
    }

    /** What the values of the months make together; null where the year does not follow from them. */
    public @Nullable Valore daiMesi(ObjectiveDocument objective, Indicatore indicatore) {
        List<Periodi.Mese> mesi = objective.misurazioni().stream()
                .filter(m ->
                        m.indicatore().equals(indicatore.id()) && !m.period().isFinale() && m.valore() != null)
                .sorted(comparing(Misurazione::period))
                .map(m -> new Periodi.Mese(
                        Objects.requireNonNull(m.valore()),
                        weight(objective, indicatore.aggregazione().pesataCon(), m.period())))
                .toList();
        return Periodi.of(indicatore.aggregazione().modo(), mesi);
    }

    private static @Nullable BigDecimal weight(
            ObjectiveDocument objective, @Nullable IndicatoreId weighs, Period period) {
        Misurazione found = weighs == null ? null : objective.misurazione(weighs, period);
        return found != null && found.valore() instanceof Valore.Numero n ? n.numero() : null;
    }

    /** With final values alone, as the Relazione takes them. */
    public ObjectiveFinals finals(ObjectiveDocument objective) {
        Map<IndicatoreId, FinalValue> values = new LinkedHashMap<>();
        objective
                .indicatori()
                .forEach(i -> values.put(i.id(), known(objective.misurazione(i.id(), Period.finale(anno)))));
        return with(objective, values);
    }

    private static ObjectiveFinals with(ObjectiveDocument objective, Map<IndicatoreId, FinalValue> values) {
        return new ObjectiveFinals(
                objective.id(),
                objective.scheda().codice(),
                objective.scheda().titolo(),
                objective.scheda().unita(),
                objective.peso(),
                objective.indicatori(),
                values,
                objective.calcolo(),
                objective.giudizio().neutralizzato(),
                valutazione(objective.giudizio()),
                objective.scheda().quote());
    }

    private static @Nullable Valutazione valutazione(Giudizio giudizio) {
        Giudizio.Valutata judged = giudizio.valutazione();
        return judged == null || judged.grado() == null ? null : new Valutazione(judged.grado(), judged.motivo());
    }

    public ObjectiveGrado grado(ObjectiveDocument objective) {
        return values(objective).grado(rules());
    }

    /** Whether a final value is still missing; once the measurements are closed none can come any more. */
    public boolean provvisorio(ObjectiveDocument objective) {
        return ciclo.misurazioniChiuseIl() == null
                && (objective.indicatori().isEmpty()
                        || objective.indicatori().stream()
                                .anyMatch(i -> objective.misurazione(i.id(), Period.finale(anno)) == null));
    }

    public @Nullable BigDecimal gradoDi(UnitaId id) {
        return Rollup.of(partiDi(id), rules()).of(id);
    }

    public @Nullable BigDecimal gradoDellEnte() {
        List<Parte> all = parti(obiettivi);
        List<Parte> ofUnita = unita.stream()
                .flatMap(u -> all.stream().filter(parte -> parte.unita().equals(u.id())))
                .toList();
        return Rollup.of(ofUnita, rules()).ente();
    }

    /** What the grado of a unit is made of. @param parte of the objective in this unit, as it counts */
    public record Addendo(ObjectiveDocument obiettivo, Parte parte) {}

    /** In the order of {@link #contanoIn}. */
    public List<Addendo> addendi(UnitaId id) {
        List<ObjectiveDocument> objectives = contanoIn(id);
        List<Parte> settled = Rollup.settled(partiDi(id), rules());
        return IntStream.range(0, objectives.size())
                .mapToObj(i -> new Addendo(objectives.get(i), settled.get(i)))
                .toList();
    }

    /** On how much the grado of the ente rests. */
    public Copertura copertura() {
        return Copertura.of(parti(obiettivi));
    }

    /** On how much the grado of the unit rests. */
    public Copertura coperturaDi(UnitaId id) {
        return Copertura.ofUnita(partiDi(id));
    }

    private List<Parte> partiDi(UnitaId id) {
        return parti(contanoIn(id)).stream()
                .filter(parte -> parte.unita().equals(id))
                .toList();
    }

    private List<Parte> parti(List<ObjectiveDocument> objectives) {
        return objectives.stream()
                .flatMap(o -> values(o).parti(rules()).stream())
                .toList();
    }

    /** An indicatore's or an objective's grado as people read it, null where there is none. */
    public @Nullable BigDecimal shown(@Nullable BigDecimal exact) {
        return shown(exact, rules().rounding().objective());
    }

    public @Nullable BigDecimal shownOfUnita(@Nullable BigDecimal exact) {
        return shown(exact, rules().rounding().unita());
    }

    public @Nullable BigDecimal shownOfEnte(@Nullable BigDecimal exact) {
        return shown(exact, rules().rounding().ente());
    }

    public @Nullable BigDecimal shownOfIndicatore(@Nullable BigDecimal exact) {
        return shown(exact, rules().rounding().indicatore());
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal exact, Rounding rounding) {
        return exact == null ? null : rounding.of(exact);
    }

    // Periods

    /**
     * When values of an indicatore are expected: by its cadence, from the act on that promised it, the final one always. The final
     * value is that of December, so December is not asked for twice.
     */
    public List<Period> attesi(ObjectiveDocument objective, Indicatore indicatore) {
        int every = indicatore.cadenza().months();
        LocalDate from = promessoDal(objective, indicatore.id());
        Stream<Period> months = IntStream.rangeClosed(1, 11)
                .filter(month -> month % every == 0)
                .<Period>mapToObj(month -> new Period.Month(YearMonth.of(anno.value(), month)))
                .filter(period -> period.isAskedFrom(from));
        return Stream.concat(months, Stream.of(Period.finale(anno))).toList();
    }

    private LocalDate promessoDal(ObjectiveDocument objective, IndicatoreId indicatore) {
        LocalDate varied = objective.promessoDal(indicatore);
        if (varied != null) {
            return varied;
        }
        LocalDate given = inVigoreDal();
        return given == null ? anno.firstDay() : given;
    }

    /** Expected periods that have ended without a value. */
    public List<Period> mancanti(ObjectiveDocument objective, Indicatore indicatore) {
        if (!inVigore() || ciclo.misurazioniChiuseIl() != null || objective.posizione() != Posizione.NEL_PIANO) {
            return List.of();
        }
        return attesi(objective, indicatore).stream()
                .filter(period -> period.lastDay().isBefore(oggi))
                .filter(period -> objective.misurazione(indicatore.id(), period) == null)
                .toList();
    }

    /** The last day a value is in time: for the final one the term of the measurements, where it is later. */
    public LocalDate inTempoFino(Period period) {
        LocalDate usual = period.lastDay().plusDays(settings.lateAfterDays());
        LocalDate term = period.isFinale() ? termine(Scadenza.Kind.MISURAZIONI) : null;
        return term != null && term.isAfter(usual) ? term : usual;
    }

    /** How many days a value not yet there is late; 0 while it is in time. The only place that counts them. */
    public int giorniDiRitardo(Period period) {
        return Math.toIntExact(Math.max(0, DAYS.between(inTempoFino(period), oggi)));
    }

    public List<Ritardo> ritardi(ObjectiveDocument objective) {
        List<Ritardo> late = new ArrayList<>();
        for (Indicatore indicatore : objective.indicatori()) {
            for (Period period : mancanti(objective, indicatore)) {
                int days = giorniDiRitardo(period);
                if (days > 0) {
                    late.add(new Ritardo(
                            objective, indicatore, period, inTempoFino(period).plusDays(1), days));
                }
            }
        }
        return late;
    }

    /** Worst first. */
    public List<Ritardo> ritardi() {
        return obiettivi.stream()
                .flatMap(o -> ritardi(o).stream())
                .sorted(comparing(Ritardo::since)
                        .thenComparing(r -> r.obiettivo().scheda().codice()))
                .toList();
    }

    // How it goes

    public Semaforo semaforo(ObjectiveDocument objective) {
        if (objective.giudizio().neutralizzato()) {
            return Semaforo.NEUTRALIZZATO;
        }
        ObjectiveGrado now = grado(objective);
        if (now.nonCalcolabile()) {
            return Semaforo.NON_CALCOLABILE;
        }
        if (!provvisorio(objective)) {
            BigDecimal grado = shown(now.grado());
            if (grado == null) {
                return Semaforo.NON_ANCORA;
            }
            return Semaforo.atTheEnd(grado);
        }
        BigDecimal pace = Percent.weightedMean(objective.indicatori().stream()
                .map(i -> new Weighted(i.peso(), pace(objective, i)))
                .toList());
        if (pace == null) {
            return Semaforo.NON_ANCORA;
        }
        if (pace.compareTo(BigDecimal.valueOf(settings.inLineaFrom())) >= 0) {
            return Semaforo.IN_LINEA;
        }
        return pace.compareTo(BigDecimal.valueOf(settings.aRischioFrom())) >= 0
                ? Semaforo.A_RISCHIO
                : Semaforo.NON_IN_LINEA;
    }

    /**
     * How much of what could be expected by the day of the latest value is there. What adds up over the year (more is better,
     * phases) is compared with the part of the year that has passed; the rest with the target itself. A "not yet" before the end
     * says nothing.
     */
    private @Nullable BigDecimal pace(ObjectiveDocument objective, Indicatore indicatore) {
        Misurazione latest = ultimo(objective, indicatore.id());
        if (latest == null || latest.valore() == null) {
            return null;
        }
        if (IndicatoreGrado.of(indicatore, soFar(objective, indicatore), rules()) instanceof Grado.Computed computed) {
            boolean notYet = latest.valore() instanceof Valore.SiNo si
                    && !si.si()
                    && !latest.period().isFinale();
            if (notYet) {
                return null;
            }
            return adds(indicatore.misura())
                    ? Percent.of(computed.esatto(), elapsed(latest.period())).min(Percent.HUNDRED)
                    : computed.esatto();
        }
        return null;
    }

    private static boolean adds(Misura misura) {
        return switch (misura) {
            case Misura.Crescente _, Misura.PerFasi _ -> true;
            case Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.OnOff _,
                    Misura.Scadenza _,
                    Misura.Rapporto _,
                    Misura.Scala _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> false;
        };
    }

    /** The part of the year that has passed at the end of a period, in percent. */
    private static BigDecimal elapsed(Period period) {
        return Percent.of(
                BigDecimal.valueOf(period.lastDay().getDayOfYear()),
                BigDecimal.valueOf(period.lastDay().lengthOfYear()));
    }
}
