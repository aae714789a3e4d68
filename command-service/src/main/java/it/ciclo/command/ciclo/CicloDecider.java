// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo;

import static it.ciclo.command.ciclo.CicloRefusal.CICLO_EXISTS;
import static it.ciclo.command.ciclo.CicloRefusal.CICLO_NOT_CLOSED;
import static it.ciclo.command.ciclo.CicloRefusal.MEASUREMENTS_CLOSED;
import static it.ciclo.command.ciclo.CicloRefusal.MEASUREMENTS_NOT_CLOSED;
import static it.ciclo.command.ciclo.CicloRefusal.MEASUREMENTS_OPEN;
import static it.ciclo.command.ciclo.CicloRefusal.MEASUREMENT_OPEN;
import static it.ciclo.command.ciclo.CicloRefusal.PIANO_ALREADY_APPROVED;
import static it.ciclo.command.ciclo.CicloRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.ciclo.CicloRefusal.RELAZIONE_ALREADY_APPROVED;
import static it.ciclo.command.ciclo.CicloRefusal.RELAZIONE_ALREADY_VALIDATED;
import static it.ciclo.command.ciclo.CicloRefusal.RELAZIONE_NOT_PUBLISHED;
import static it.ciclo.command.ciclo.CicloRefusal.RELAZIONE_NOT_VALIDATED;
import static it.ciclo.command.ciclo.CicloRefusal.SMVP_ALREADY_PINNED;
import static it.ciclo.command.ciclo.CicloRefusal.SMVP_MISSING;
import static it.ciclo.command.ciclo.CicloRefusal.SMVP_NOT_FOR_YEAR;
import static it.ciclo.command.ciclo.CicloRefusal.SMVP_VERSION_UNKNOWN;
import static it.ciclo.command.ciclo.CicloRefusal.VARIAZIONE_OPEN;
import static it.ciclo.command.ciclo.CicloRefusal.YEAR_TOO_FAR;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.ciclo.Ciclo.Closed;
import it.ciclo.command.ciclo.Ciclo.Measured;
import it.ciclo.command.ciclo.Ciclo.Measuring;
import it.ciclo.command.ciclo.Ciclo.NotOpened;
import it.ciclo.command.ciclo.CicloCommand.CloseCiclo;
import it.ciclo.command.ciclo.CicloCommand.CloseMeasurements;
import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.ciclo.CicloCommand.ProrogateTerm;
import it.ciclo.command.ciclo.CicloCommand.RectifyClosingDay;
import it.ciclo.command.ciclo.CicloCommand.ReopenCiclo;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.RelazioneFact;
import it.ciclo.command.shared.SmvpFact;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import it.ciclo.contracts.ciclo.CicloEvent.CicloReopened;
import it.ciclo.contracts.ciclo.CicloEvent.ClosingDayRectified;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.ciclo.CicloEvent.SmvpPinned;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.norme.Norme;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.smvp.Terms;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public final class CicloDecider {

    /** The Piano looks two years ahead, and there is no year after 2099. */
    private static final int LAST_YEAR = 2097;

    /**
     * What the rules need to know beyond the year itself.
     *
     * @param openVariazioni how many are proposed and not decided
     * @param relazione null while there is none
     */
    public record Facts(
            LocalDate today,
            Collection<SmvpFact> smvp,
            boolean pianoApproved,
            Map<ObjectiveId, ObjectiveFact> objectives,
            long openVariazioni,
            @Nullable RelazioneFact relazione) {}

    private CicloDecider() {}

    public static Decision<CicloEvent> decide(CicloCommand command, Ciclo ciclo, Facts facts) {
        return switch (command) {
            case OpenCiclo c ->
                switch (ciclo) {
                    case NotOpened _ -> open(c.anno(), facts);
                    case Measuring _, Measured _, Closed _ ->
                        refuse(CICLO_EXISTS, c.anno().toString());
                };
            case PinSmvp c ->
                switch (ciclo) {
                    case NotOpened _ -> refuse(CICLO_MISSING, c.anno().toString());
                    case Measuring measuring -> pin(c, measuring, facts);
                    // Nothing is measured but objectives of an approved Piano.
                    case Measured _ -> refuse(PIANO_ALREADY_APPROVED, c.anno().toString());
                    case Closed _ -> refuse(YEAR_CLOSED, c.anno().toString());
                };
            case ProrogateTerm c ->
                switch (ciclo) {
                    case NotOpened _ -> refuse(CICLO_MISSING, c.anno().toString());
                    case Measuring measuring -> Proroghe.decide(c, measuring.opened());
                    case Measured measured -> Proroghe.decide(c, measured.opened());
                    case Closed _ -> refuse(YEAR_CLOSED, c.anno().toString());
                };
            case CloseMeasurements c ->
                switch (ciclo) {
                    case NotOpened _ -> refuse(CICLO_MISSING, c.anno().toString());
                    case Measuring _ -> closeMeasurements(c, facts);
                    case Measured _ -> refuse(MEASUREMENTS_CLOSED, c.anno().toString());
                    case Closed _ -> refuse(YEAR_CLOSED, c.anno().toString());
                };
            case RectifyClosingDay c ->
                switch (ciclo) {
                    case NotOpened _ -> refuse(CICLO_MISSING, c.anno().toString());
                    case Measuring _ -> refuse(MEASUREMENTS_NOT_CLOSED, c.anno().toString());
                    case Measured measured -> rectify(c, measured, facts);
                    case Closed _ -> refuse(YEAR_CLOSED, c.anno().toString());
                };
            case CloseCiclo c ->
                switch (ciclo) {
                    case NotOpened _ -> refuse(CICLO_MISSING, c.anno().toString());
                    case Measuring _ -> refuse(MEASUREMENTS_NOT_CLOSED, c.anno().toString());
                    case Measured measured -> close(c, measured, facts);
                    case Closed _ -> refuse(YEAR_CLOSED, c.anno().toString());
                };
            case ReopenCiclo c ->
                switch (ciclo) {
                    case NotOpened _ -> refuse(CICLO_MISSING, c.anno().toString());
                    case Measuring _, Measured _ ->
                        refuse(CICLO_NOT_CLOSED, c.anno().toString());
                    case Closed _ -> accept(new CicloReopened(c.motivo()));
                };
        };
    }

    private static Decision<CicloEvent> open(Anno anno, Facts facts) {
        if (anno.value() > LAST_YEAR) {
            return refuse(YEAR_TOO_FAR, Integer.toString(LAST_YEAR));
        }
        Optional<SmvpFact> inForce = facts.smvp().stream()
                .filter(smvp -> smvp.validFrom().compareTo(anno) <= 0)
                .max(Comparator.comparingInt(SmvpFact::version));
        if (inForce.isEmpty()) {
            return refuse(SMVP_MISSING, anno.toString());
        }
        SmvpFact smvp = inForce.get();
        return accept(new CicloOpened(
                anno,
                smvp.version(),
                smvp.predefinito(),
                smvp.rules(),
                terms(anno, smvp.rules().terms())));
    }

    /** Section 2 of the cycle: the version in force on 1 January, or the one adopted before the objectives are assigned. */
    private static Decision<CicloEvent> pin(PinSmvp c, Measuring measuring, Facts facts) {
        if (facts.pianoApproved()) {
            return refuse(PIANO_ALREADY_APPROVED, c.anno().toString());
        }
        Optional<SmvpFact> found = facts.smvp().stream()
                .filter(smvp -> smvp.version() == c.versione())
                .findFirst();
        if (found.isEmpty()) {
            return refuse(List.of(Refusal.at("/versione", SMVP_VERSION_UNKNOWN, Integer.toString(c.versione()))));
        }
        SmvpFact smvp = found.get();
        if (smvp.validFrom().compareTo(c.anno()) > 0) {
            return refuse(List.of(Refusal.at(
                    "/versione",
                    SMVP_NOT_FOR_YEAR,
                    Integer.toString(c.versione()),
                    smvp.validFrom().toString())));
        }
        if (measuring.opened().smvpVersion() == c.versione()) {
            return refuse(List.of(
                    Refusal.at("/versione", SMVP_ALREADY_PINNED, c.anno().toString())));
        }
        LocalDate adopted = smvp.adottatoIl() == null ? facts.today() : smvp.adottatoIl();
        return accept(new SmvpPinned(
                smvp.version(),
                smvp.predefinito(),
                smvp.rules(),
                Proroghe.kept(
                        terms(c.anno(), smvp.rules().terms()),
                        measuring.opened().scadenze()),
                adopted.isAfter(c.anno().firstDay()),
                c.motivo()));
    }

    private static List<Scadenza> terms(Anno anno, Terms terms) {
        int next = anno.value() + 1;
        return List.of(
                new Scadenza(Scadenza.Kind.PIANO, day(terms.pianoDay(), anno.value()), source("PIANO")),
                new Scadenza(Scadenza.Kind.MISURAZIONI, day(terms.misurazioniDay(), next), source("MISURAZIONI")),
                new Scadenza(Scadenza.Kind.RELAZIONE, day(terms.relazioneDay(), next), source("RELAZIONE")));
    }

    private static String source(String codice) {
        return Norme.termine(codice).fonte();
    }

    /** A term on 29 February is one on the 28th where there is no 29th. */
    private static LocalDate day(String monthAndDay, int year) {
        MonthDay day = MonthDay.parse(monthAndDay);
        YearMonth month = YearMonth.of(year, day.getMonth());
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static Decision<CicloEvent> closeMeasurements(CloseMeasurements c, Facts facts) {
        if (!facts.pianoApproved()) {
            return refuse(PIANO_NOT_APPROVED, c.anno().toString());
        }
        List<Refusal> reasons =
                new ArrayList<>(dayIsWrong("/chiuseIl", c.chiuseIl(), c.anno().lastDay(), FirstDay.YEAR_OVER, facts));
        if (facts.openVariazioni() > 0) {
            // Afterwards nothing can be approved any more, and the Relazione lists what was.
            reasons.add(Refusal.of(VARIAZIONE_OPEN, Long.toString(facts.openVariazioni())));
        }
        List<Refusal> open = openValues(facts.objectives());
        if (!open.isEmpty()) {
            reasons.add(Refusal.of(MEASUREMENTS_OPEN, Integer.toString(open.size())));
            reasons.addAll(open);
        }
        return reasons.isEmpty() ? accept(new MeasurementsClosed(c.chiuseIl())) : refuse(reasons);
    }

    /** One reason for each indicatore whose final value is neither confirmed nor declared not available. */
    private static List<Refusal> openValues(Map<ObjectiveId, ObjectiveFact> objectives) {
        List<Refusal> open = new ArrayList<>();
        objectives.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(ObjectiveFact::codice)))
                .forEach(objective -> {
                    ObjectiveFact fact = objective.getValue();
                    for (Indicatore indicatore : fact.open()) {
                        open.add(Refusal.at(
                                "/obiettivi/" + objective.getKey() + "/indicatori/" + indicatore.id(),
                                MEASUREMENT_OPEN,
                                fact.codice(),
                                fact.titolo(),
                                indicatore.nome()));
                    }
                });
        return open;
    }

    /** As long as no act of the Relazione rests on that day. */
    private static Decision<CicloEvent> rectify(RectifyClosingDay c, Measured measured, Facts facts) {
        RelazioneFact relazione = facts.relazione();
        if (relazione != null && relazione.approvata()) {
            return refuse(RELAZIONE_ALREADY_APPROVED, c.anno().toString());
        }
        if (relazione != null && relazione.validata()) {
            return refuse(RELAZIONE_ALREADY_VALIDATED, c.anno().toString());
        }
        List<Refusal> reasons = dayIsWrong("/chiuseIl", c.chiuseIl(), c.anno().lastDay(), FirstDay.YEAR_OVER, facts);
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return c.chiuseIl().equals(measured.chiuseIl())
                ? accept(List.of())
                : accept(new ClosingDayRectified(c.chiuseIl(), c.motivo()));
    }

    private static Decision<CicloEvent> close(CloseCiclo c, Measured measured, Facts facts) {
        List<Refusal> reasons =
                new ArrayList<>(dayIsWrong("/chiusoIl", c.chiusoIl(), measured.chiuseIl(), FirstDay.MEASURED, facts));
        RelazioneFact relazione = facts.relazione();
        if (relazione == null || !relazione.approvata() || !relazione.validata()) {
            reasons.add(Refusal.of(RELAZIONE_NOT_VALIDATED, c.anno().toString()));
        }
        if (relazione == null || !relazione.pubblicata()) {
            reasons.add(Refusal.of(RELAZIONE_NOT_PUBLISHED, c.anno().toString()));
        }
        return reasons.isEmpty() ? accept(new CicloClosed(c.chiusoIl())) : refuse(reasons);
    }

    private static List<Refusal> dayIsWrong(
            String pointer, LocalDate day, LocalDate notBefore, FirstDay because, Facts facts) {
        if (day.isAfter(facts.today())) {
            return List.of(Refusal.at(pointer, DATE_IN_FUTURE, Italian.day(day)));
        }
        if (day.isBefore(notBefore)) {
            return List.of(Refusal.at(pointer, DATE_TOO_EARLY, Italian.day(notBefore), because.words()));
        }
        return List.of();
    }
}
