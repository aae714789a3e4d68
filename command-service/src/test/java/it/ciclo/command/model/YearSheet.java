// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ciclo.CicloCommand;
import it.ciclo.command.ciclo.CicloCommand.CloseCiclo;
import it.ciclo.command.ciclo.CicloCommand.CloseMeasurements;
import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.ciclo.CicloCommand.ProrogateTerm;
import it.ciclo.command.ciclo.CicloCommand.RectifyClosingDay;
import it.ciclo.command.ciclo.CicloCommand.ReopenCiclo;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ciclo.Scadenza;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A year on paper. */
final class YearSheet {

    enum Status {
        UNOPENED,
        MEASURING,
        MEASURED,
        CLOSED
    }

    final Reference all;
    final Anno anno;
    final PianoSheet piano;
    final PegSheet peg;
    final RelazioneSheet relazione;
    final Map<Period, MonitoraggioSheet> monitoraggi = new TreeMap<>();
    /** By the law, until a proroga moves them. */
    final Map<Scadenza.Kind, LocalDate> terms = new EnumMap<>(Scadenza.Kind.class);

    Status status = Status.UNOPENED;
    int smvp;

    @Nullable
    LocalDate measuredOn;

    YearSheet(Reference all, Anno anno) {
        this.all = all;
        this.anno = anno;
        this.piano = new PianoSheet(this);
        this.peg = new PegSheet(this);
        this.relazione = new RelazioneSheet(this);
        int year = anno.value();
        terms.put(Scadenza.Kind.BILANCIO, LocalDate.of(year - 1, 12, 31));
        terms.put(Scadenza.Kind.PIANO, LocalDate.of(year, 1, 31));
        terms.put(Scadenza.Kind.MONITORAGGIO, LocalDate.of(year, 7, 31));
        terms.put(Scadenza.Kind.VARIAZIONI_PEG, LocalDate.of(year, 12, 15));
        terms.put(Scadenza.Kind.MISURAZIONI, LocalDate.of(year + 1, 4, 30));
        terms.put(Scadenza.Kind.RELAZIONE, LocalDate.of(year + 1, 6, 30));
    }

    MonitoraggioSheet monitoraggio(Period period) {
        return monitoraggi.computeIfAbsent(period, _ -> new MonitoraggioSheet(this, period));
    }

    boolean isPlanning() {
        return status == Status.MEASURING && !piano.isInForce();
    }

    boolean isRunning() {
        return status == Status.MEASURING && piano.isInForce();
    }

    int openFinals() {
        return all.inPiano(anno).stream().mapToInt(ObjectiveSheet::openFinals).sum();
    }

    Runnable ask(CicloCommand command, List<String> codes) {
        if (command instanceof OpenCiclo) {
            if (status != Status.UNOPENED) {
                codes.add("CICLO_EXISTS");
            } else if (anno.value() > 2097) {
                codes.add("YEAR_TOO_FAR");
            } else if (all.smvp.inForce(anno.value()) == 0) {
                codes.add("SMVP_MISSING");
            }
            return () -> {
                status = Status.MEASURING;
                smvp = all.smvp.inForce(anno.value());
            };
        }
        if (status == Status.UNOPENED) {
            codes.add("CICLO_MISSING");
            return () -> {};
        }
        return switch (command) {
            case OpenCiclo _ -> () -> {};
            case PinSmvp c -> pin(c, codes);
            case ProrogateTerm c -> {
                LocalDate now = terms.get(c.termine());
                if (status == Status.CLOSED) {
                    codes.add("YEAR_CLOSED");
                } else if (now != null && !c.entro().isAfter(now)) {
                    codes.add("TERM_NOT_LATER");
                }
                yield () -> {
                    terms.put(c.termine(), c.entro());
                    LocalDate piano = c.entro().plusDays(30);
                    if (c.termine() == Scadenza.Kind.BILANCIO && piano.isAfter(terms.get(Scadenza.Kind.PIANO))) {
                        terms.put(Scadenza.Kind.PIANO, piano);
                    }
                };
            }
            case CloseMeasurements c -> closeMeasurements(c, codes);
            case RectifyClosingDay c -> rectify(c, codes);
            case CloseCiclo c -> close(c, codes);
            case ReopenCiclo _ -> {
                if (status != Status.CLOSED) {
                    codes.add("CICLO_NOT_CLOSED");
                }
                yield () -> status = Status.MEASURED;
            }
        };
    }

    private Runnable pin(PinSmvp c, List<String> codes) {
        int from = all.smvp.versions.stream()
                .filter(v -> v.number() == c.versione())
                .mapToInt(SmvpSheet.Version::from)
                .findFirst()
                .orElse(0);
        if (status == Status.CLOSED) {
            codes.add("YEAR_CLOSED");
        } else if (status == Status.MEASURED || piano.isInForce()) {
            codes.add("PIANO_ALREADY_APPROVED");
        } else if (from == 0) {
            codes.add("SMVP_VERSION_UNKNOWN");
        } else if (from > anno.value()) {
            codes.add("SMVP_NOT_FOR_YEAR");
        } else if (c.versione() == smvp) {
            codes.add("SMVP_ALREADY_PINNED");
        }
        return () -> smvp = c.versione();
    }

    private Runnable closeMeasurements(CloseMeasurements c, List<String> codes) {
        if (status == Status.CLOSED) {
            codes.add("YEAR_CLOSED");
        } else if (status == Status.MEASURED) {
            codes.add("MEASUREMENTS_CLOSED");
        } else if (!piano.isApproved()) {
            codes.add("PIANO_NOT_APPROVED");
        } else {
            between(LocalDate.of(anno.value(), 12, 31), c.chiuseIl(), codes);
            if (!all.openVariazioni(anno).isEmpty()) {
                codes.add("VARIAZIONE_OPEN");
            }
            int open = openFinals();
            if (open > 0) {
                codes.add("MEASUREMENTS_OPEN");
                codes.addAll(Collections.nCopies(open, "MEASUREMENT_OPEN"));
            }
        }
        return () -> {
            status = Status.MEASURED;
            measuredOn = c.chiuseIl();
        };
    }

    private Runnable rectify(RectifyClosingDay c, List<String> codes) {
        if (status == Status.CLOSED) {
            codes.add("YEAR_CLOSED");
        } else if (status != Status.MEASURED) {
            codes.add("MEASUREMENTS_NOT_CLOSED");
        } else if (relazione.approvedOn != null) {
            codes.add("RELAZIONE_ALREADY_APPROVED");
        } else if (relazione.validatedOn != null) {
            codes.add("RELAZIONE_ALREADY_VALIDATED");
        } else {
            between(LocalDate.of(anno.value(), 12, 31), c.chiuseIl(), codes);
        }
        return () -> measuredOn = c.chiuseIl();
    }

    private Runnable close(CloseCiclo c, List<String> codes) {
        if (status == Status.CLOSED) {
            codes.add("YEAR_CLOSED");
        } else if (measuredOn == null) {
            codes.add("MEASUREMENTS_NOT_CLOSED");
        } else {
            between(measuredOn, c.chiusoIl(), codes);
            if (relazione.approvedOn == null || relazione.validatedOn == null) {
                codes.add("RELAZIONE_NOT_VALIDATED");
            }
            if (!relazione.published) {
                codes.add("RELAZIONE_NOT_PUBLISHED");
            }
        }
        return () -> status = Status.CLOSED;
    }

    /** A day that has come, and not before another. */
    void between(LocalDate earliest, LocalDate day, List<String> codes) {
        if (day.isAfter(all.office.today)) {
            codes.add("DATE_IN_FUTURE");
        } else if (day.isBefore(earliest)) {
            codes.add("DATE_TOO_EARLY");
        }
    }
}
