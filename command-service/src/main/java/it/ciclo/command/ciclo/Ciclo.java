// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo;

import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import it.ciclo.contracts.ciclo.CicloEvent.CicloReopened;
import it.ciclo.contracts.ciclo.CicloEvent.ClosingDayRectified;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.ciclo.CicloEvent.SmvpPinned;
import it.ciclo.contracts.ciclo.CicloEvent.TermProrogued;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.norme.Norme;
import java.time.LocalDate;

/** A year: not opened, measuring, measured, closed. */
public sealed interface Ciclo {

    record NotOpened() implements Ciclo {}

    record Measuring(CicloOpened opened) implements Ciclo {}

    record Measured(CicloOpened opened, LocalDate chiuseIl) implements Ciclo {}

    record Closed(CicloOpened opened, LocalDate chiuseIl, LocalDate chiusoIl) implements Ciclo {}

    static Ciclo evolve(Ciclo ciclo, CicloEvent event) {
        return switch (event) {
            case CicloOpened e -> new Measuring(e);
            // What was pinned before rules nothing any more: the year is as if opened with this version.
            case SmvpPinned e ->
                ciclo instanceof Measuring measuring
                        ? new Measuring(new CicloOpened(
                                measuring.opened().anno(),
                                e.smvpVersion(),
                                e.smvpPredefinito(),
                                e.rules(),
                                e.scadenze()))
                        : ciclo;
            case TermProrogued e ->
                switch (ciclo) {
                    case NotOpened _ -> ciclo;
                    case Measuring c -> new Measuring(moved(c.opened(), e));
                    case Measured c -> new Measured(moved(c.opened(), e), c.chiuseIl());
                    case Closed c -> new Closed(moved(c.opened(), e), c.chiuseIl(), c.chiusoIl());
                };
            case MeasurementsClosed e ->
                ciclo instanceof Measuring measuring ? new Measured(measuring.opened(), e.chiuseIl()) : ciclo;
            case ClosingDayRectified e ->
                ciclo instanceof Measured measured ? new Measured(measured.opened(), e.chiuseIl()) : ciclo;
            case CicloClosed e ->
                ciclo instanceof Measured measured
                        ? new Closed(measured.opened(), measured.chiuseIl(), e.chiusoIl())
                        : ciclo;
            // The measurements stay closed: the approved Relazione rests on them.
            case CicloReopened _ ->
                ciclo instanceof Closed closed ? new Measured(closed.opened(), closed.chiuseIl()) : ciclo;
        };
    }

    /** The year as if opened with the term that holds now. */
    private static CicloOpened moved(CicloOpened opened, TermProrogued e) {
        String fonte = opened.scadenze().stream()
                .filter(term -> term.kind() == e.termine())
                .map(Scadenza::fonte)
                .findFirst()
                .orElseGet(() -> Norme.termine(e.termine().name()).fonte());
        return new CicloOpened(
                opened.anno(),
                opened.smvpVersion(),
                opened.smvpPredefinito(),
                opened.rules(),
                Scadenza.with(opened.scadenze(), e.scadenza(fonte)));
    }
}
