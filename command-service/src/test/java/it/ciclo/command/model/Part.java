// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Misura.Fase;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.objective.Valore.FaseDone;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.ZeroDenominator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicatore, with what is wrong with it known because it was made so.
 *
 * @param draft what even a draft is refused for
 * @param proposal what the Piano cannot be proposed for
 */
record Part(Indicatore indicatore, Kind kind, List<String> draft, List<String> proposal) {

    enum Kind {
        CRESCENTE,
        DECRESCENTE,
        SI_NO,
        SCADENZA,
        RAPPORTO,
        INTERVALLO,
        SCALA,
        FASCE,
        EVENTI,
        FASI
    }

    /**
     * A value for it.
     *
     * @param wrong what it is refused for
     * @param done whether it may be final before the year ends
     * @param worse whether it fell short of the target
     */
    record Sample(Valore valore, LocalDate rilevatoIl, List<String> wrong, boolean done, boolean worse) {}

    /** A target that each value made here reaches. */
    private static final Misura LENIENT = new Misura.Crescente(BigDecimal.ONE);

    IndicatoreId id() {
        return indicatore.id();
    }

    boolean isShortWith(Sample sample) {
        return sample.worse() && !indicatore.misura().equals(LENIENT);
    }

    /** Asking next to nothing; the same where it does not count upwards. */
    Part lenient() {
        return kind == Kind.CRESCENTE ? measuring(kind, LENIENT) : this;
    }

    /** Of another kind under the same id. */
    Part turned() {
        return kind == Kind.SI_NO
                ? measuring(Kind.CRESCENTE, new Misura.Crescente(n("80")))
                : measuring(Kind.SI_NO, new Misura.OnOff(true));
    }

    private Part measuring(Kind otherKind, Misura misura) {
        Indicatore i = indicatore;
        return new Part(
                new Indicatore(
                        i.id(),
                        i.nome(),
                        misura,
                        i.unitaDiMisura(),
                        i.decimali(),
                        i.fonte(),
                        i.peso(),
                        i.cadenza(),
                        i.baseline(),
                        i.aggregazione()),
                otherKind,
                draft,
                proposal);
    }

    Part called(String nome) {
        Indicatore i = indicatore;
        return new Part(
                new Indicatore(
                        i.id(),
                        nome,
                        i.misura(),
                        i.unitaDiMisura(),
                        i.decimali(),
                        i.fonte(),
                        i.peso(),
                        i.cadenza(),
                        i.baseline(),
                        i.aggregazione()),
                kind,
                draft,
                proposal);
    }

    static Part any(SplittableRandom random, Anno anno, String peso, boolean sound) {
        // Phases more often than the rest: most can be wrong with them.
        Kind kind = Kind.values()[Math.min(random.nextInt(Kind.values().length + 3), Kind.values().length - 1)];
        int flaw = sound ? 0 : 1 + random.nextInt(5);
        LocalDate june = LocalDate.of(anno.value(), 6, 30);
        return switch (kind) {
            case CRESCENTE ->
                switch (flaw) {
                    case 0 -> number(random, kind, new Misura.Crescente(n("80")), peso, List.of(), List.of());
                    case 1 ->
                        number(
                                random,
                                kind,
                                new Misura.Crescente(n("80.123")),
                                peso,
                                List.of("TARGET_SCALE"),
                                List.of());
                    case 2 ->
                        number(random, kind, new Misura.Crescente(n("0")), peso, List.of("TARGET_ZERO"), List.of());
                    default ->
                        number(random, kind, new Misura.Crescente(null), peso, List.of(), List.of("TARGET_MISSING"));
                };
            case DECRESCENTE ->
                switch (flaw) {
                    case 0 -> number(random, kind, new Misura.Decrescente(n("40")), peso, List.of(), List.of());
                    case 1 ->
                        number(random, kind, new Misura.Decrescente(n("0")), peso, List.of("TARGET_ZERO"), List.of());
                    default ->
                        number(
                                random,
                                kind,
                                new Misura.Decrescente(n("40"), DecrescenteVariant.FROM_BASELINE),
                                peso,
                                List.of(),
                                List.of("BASELINE_MISSING"));
                };
            case SI_NO ->
                switch (flaw) {
                    case 0 -> number(random, kind, new Misura.OnOff(true), peso, List.of(), List.of());
                    case 1 ->
                        number(random, kind, new Misura.Contesto(), peso, List.of("CONTESTO_WITH_PESO"), List.of());
                    case 2 ->
                        summed(number(
                                random, kind, new Misura.OnOff(true), peso, List.of("AGGREGAZIONE_WRONG"), List.of()));
                    default ->
                        of(random, kind, new Misura.OnOff(true), "", peso, null, List.of(), List.of("FONTE_MISSING"));
                };
            case SCADENZA ->
                switch (flaw) {
                    case 0 -> number(random, kind, new Misura.Scadenza(june), peso, List.of(), List.of());
                    case 1 ->
                        number(
                                random,
                                kind,
                                new Misura.Scadenza(june.plusYears(1)),
                                peso,
                                List.of("DATE_OUT_OF_YEAR"),
                                List.of());
                    default ->
                        of(
                                random,
                                kind,
                                new Misura.Scadenza(june),
                                "verbale",
                                peso,
                                new Baseline(anno, n("1")),
                                List.of("BASELINE_YEAR_WRONG"),
                                List.of());
                };
            case RAPPORTO ->
                switch (flaw) {
                    case 0 -> number(random, kind, ratio("90"), peso, List.of(), List.of());
                    case 1 -> number(random, kind, ratio("110"), peso, List.of("PERCENT_OVER_100"), List.of());
                    default -> number(random, kind, ratio("-1"), peso, List.of("TARGET_NEGATIVE"), List.of());
                };
            case INTERVALLO ->
                switch (flaw) {
                    case 0 -> number(random, kind, between("2", "8", null), peso, List.of(), List.of());
                    case 1, 2 ->
                        number(random, kind, between("8", "2", null), peso, List.of("INTERVALLO_REVERSED"), List.of());
                    default ->
                        number(random, kind, between("2", "8", "0"), peso, List.of("TOLLERANZA_WRONG"), List.of());
                };
            case SCALA ->
                switch (flaw) {
                    case 0 -> number(random, kind, scale("100", "60"), peso, List.of(), List.of());
                    case 1, 2 -> number(random, kind, scale("101", "60"), peso, List.of("GRADO_WRONG"), List.of());
                    default -> number(random, kind, scale("60", "100"), peso, List.of("GRADI_NOT_IN_ORDER"), List.of());
                };
            case FASCE ->
                flaw == 0
                        ? number(random, kind, ranges("50"), peso, List.of(), List.of())
                        : number(random, kind, ranges("60"), peso, List.of("FASCE_NOT_JOINED"), List.of());
            case EVENTI ->
                flaw == 0
                        ? number(random, kind, new Misura.Eventi(List.of()), peso, List.of(), List.of())
                        : of(
                                random,
                                kind,
                                new Misura.Eventi(List.of()),
                                "",
                                peso,
                                null,
                                List.of(),
                                List.of("FONTE_MISSING"));
            case FASI ->
                switch (flaw) {
                    case 0 -> number(random, kind, fasi(random, "60", june, june), peso, List.of(), List.of());
                    case 1 ->
                        number(
                                random,
                                kind,
                                fasi(random, "60", june, june.minusDays(9)),
                                peso,
                                List.of("FASE_REVERSED"),
                                List.of());
                    case 2 ->
                        number(
                                random,
                                kind,
                                fasi(random, "101", june, june),
                                peso,
                                List.of("FASE_PESO_WRONG"),
                                List.of());
                    default ->
                        number(
                                random,
                                kind,
                                fasi(random, "0", june, june),
                                peso,
                                List.of(),
                                List.of("FASE_PESO_MISSING"));
                };
        };
    }

    private static Part number(
            SplittableRandom random, Kind kind, Misura misura, String peso, List<String> draft, List<String> proposal) {
        return of(random, kind, misura, "gestionale", peso, null, draft, proposal);
    }

    private static Part of(
            SplittableRandom random,
            Kind kind,
            Misura misura,
            String fonte,
            String peso,
            @Nullable Baseline baseline,
            List<String> draft,
            List<String> proposal) {
        Cadenza cadenza = random.nextBoolean() ? Cadenza.TRIMESTRALE : Cadenza.ANNUALE;
        IndicatoreId id = new IndicatoreId(new UUID(5, random.nextLong()));
        Indicatore indicatore =
                new Indicatore(id, "Pratiche online", misura, "", 2, fonte, Peso.of(peso), cadenza, baseline);
        return new Part(indicatore, kind, draft, proposal);
    }

    private static Part summed(Part part) {
        Indicatore i = part.indicatore();
        return new Part(
                new Indicatore(
                        i.id(),
                        i.nome(),
                        i.misura(),
                        i.unitaDiMisura(),
                        i.decimali(),
                        i.fonte(),
                        i.peso(),
                        i.cadenza(),
                        i.baseline(),
                        Aggregazione.of(Aggregazione.Modo.SUM)),
                part.kind(),
                part.draft(),
                part.proposal());
    }

    private static Misura between(String least, String most, @Nullable String tolerance) {
        return new Misura.Intervallo(n(least), n(most), tolerance == null ? null : n(tolerance));
    }

    private static Misura scale(String best, String enough) {
        return new Misura.Scala(
                List.of(new Misura.Livello("ottimo", n(best)), new Misura.Livello("sufficiente", n(enough))));
    }

    private static Misura ranges(String second) {
        return new Misura.Fasce(
                true,
                false,
                List.of(new Misura.Tratto(n("0"), n("50"), n("40")), new Misura.Tratto(n(second), n("100"), n("100"))));
    }

    private static Misura ratio(String target) {
        return new Misura.Rapporto(n(target), true, ZeroDenominator.NOT_AVAILABLE);
    }

    private static Misura fasi(SplittableRandom random, String peso, LocalDate dal, LocalDate al) {
        return new Misura.PerFasi(List.of(
                new Fase(new FaseId(new UUID(6, random.nextLong())), "Progetto", n(peso), dal, al),
                new Fase(new FaseId(new UUID(6, random.nextLong())), "Lavori", n("40"), dal, dal)));
    }

    /** @param today in the year or after it */
    Sample value(SplittableRandom random, Anno anno, LocalDate today, boolean sound) {
        LocalDate day = today.isAfter(anno.lastDay()) ? anno.lastDay() : today;
        Sample good = good(anno, day, random.nextInt(3) == 0);
        return switch (sound ? 5 : random.nextInt(5)) {
            case 0 -> on(good, today.plusDays(1), "DATE_IN_FUTURE");
            case 1 -> on(good, anno.firstDay().minusDays(400), "DATE_OUT_OF_YEAR");
            case 2, 3, 4 -> flawed(random, day);
            default -> good;
        };
    }

    /** What its final value might become; its days lie ahead. */
    Sample forecast(SplittableRandom random, Anno anno, boolean sound) {
        return sound ? good(anno, anno.lastDay(), random.nextInt(3) == 0) : flawed(random, anno.lastDay());
    }

    private static Sample on(Sample sample, LocalDate day, String code) {
        return new Sample(sample.valore(), day, List.of(code), sample.done(), sample.worse());
    }

    private Sample good(Anno anno, LocalDate day, boolean worse) {
        return switch (kind) {
            case CRESCENTE -> new Sample(numero(worse ? "79.99" : "80"), day, List.of(), false, worse);
            case DECRESCENTE -> new Sample(numero(worse ? "40.01" : "-3"), day, List.of(), false, worse);
            case SI_NO -> new Sample(new Valore.SiNo(!worse), day, List.of(), !worse, worse);
            case SCADENZA -> {
                LocalDate term = LocalDate.of(anno.value(), 6, 30);
                LocalDate on = worse && day.isAfter(term) ? term.plusDays(1) : anno.firstDay();
                yield new Sample(new Valore.Data(on), day, List.of(), true, on.isAfter(term));
            }
            case RAPPORTO -> new Sample(ratio(worse ? "89" : "90", "100"), day, List.of(), false, worse);
            case INTERVALLO -> new Sample(numero(worse ? "8.01" : "8"), day, List.of(), false, worse);
            case SCALA ->
                new Sample(new Valore.Livello(worse ? "sufficiente" : "ottimo"), day, List.of(), false, worse);
            case FASCE -> new Sample(numero(worse ? "49" : "70"), day, List.of(), false, worse);
            case EVENTI -> new Sample(numero(worse ? "1" : "0"), day, List.of(), false, worse);
            case FASI -> {
                FaseDone first = new FaseDone(fasi().getFirst().id(), anno.firstDay());
                FaseDone second = new FaseDone(fasi().getLast().id(), anno.firstDay());
                yield new Sample(
                        new Valore.Fasi(worse ? List.of(first) : List.of(first, second)),
                        day,
                        List.of(),
                        !worse,
                        worse);
            }
        };
    }

    private Sample flawed(SplittableRandom random, LocalDate day) {
        return switch (kind) {
            case CRESCENTE -> new Sample(new Valore.SiNo(true), day, List.of("VALORE_WRONG_TYPE"), true, false);
            case EVENTI -> new Sample(numero("1.5"), day, List.of("VALORE_NOT_COUNT"), false, true);
            case SCALA -> new Sample(new Valore.Livello("buono"), day, List.of("LIVELLO_UNKNOWN"), false, true);
            case INTERVALLO, FASCE -> new Sample(new Valore.SiNo(true), day, List.of("VALORE_WRONG_TYPE"), true, false);
            case DECRESCENTE -> new Sample(numero("1234567890123456"), day, List.of("VALORE_SCALE"), false, true);
            case SI_NO, SCADENZA -> new Sample(numero("1"), day, List.of("VALORE_WRONG_TYPE"), false, false);
            case RAPPORTO -> new Sample(ratio("-1", "10"), day, List.of("VALORE_NEGATIVE"), false, true);
            case FASI -> {
                FaseDone first = new FaseDone(fasi().getFirst().id(), day);
                yield switch (random.nextInt(4)) {
                    case 0 ->
                        new Sample(
                                new Valore.Fasi(List.of(new FaseDone(new FaseId(new UUID(6, 0)), day))),
                                day,
                                List.of("FASE_UNKNOWN"),
                                false,
                                true);
                    // As many as there are phases: what counts them takes it for the whole.
                    case 1, 2 ->
                        new Sample(new Valore.Fasi(List.of(first, first)), day, List.of("FASE_TWICE"), true, true);
                    default ->
                        new Sample(
                                new Valore.Fasi(List.of(new FaseDone(first.fase(), day, n("101")))),
                                day,
                                List.of("FASE_PARTE_WRONG"),
                                false,
                                true);
                };
            }
        };
    }

    private List<Fase> fasi() {
        return ((Misura.PerFasi) indicatore.misura()).fasi();
    }

    /** Whether the cadence asks for a value of this period. */
    boolean expects(Anno anno, Period period) {
        if (!period.anno().equals(anno)) {
            return false;
        }
        return switch (period) {
            case Period.Finale _ -> true;
            case Period.Month m ->
                indicatore.cadenza() == Cadenza.TRIMESTRALE && m.month().getMonthValue() % 3 == 0;
        };
    }

    private static Valore numero(String text) {
        return new Valore.Numero(n(text));
    }

    private static Valore ratio(String part, String whole) {
        return new Valore.Rapporto(n(part), n(whole));
    }

    private static BigDecimal n(String text) {
        return new BigDecimal(text);
    }
}
