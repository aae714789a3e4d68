// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.ciclo;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What happens to a year as a whole. */
public sealed interface CicloEvent extends DomainEvent {

    /**
     * The year begins; the SMVP version in force is pinned and its rules are copied, so that no later version can change a
     * result of this year.
     *
     * @param smvpPredefinito whether the pinned version is the default one, not adopted by the ente
     */
    record CicloOpened(Anno anno, int smvpVersion, boolean smvpPredefinito, SmvpRules rules, List<Scadenza> scadenze)
            implements CicloEvent {
        public CicloOpened {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(rules);
            scadenze = List.copyOf(scadenze);
        }
    }

    /**
     * Another version rules the year, before its Piano was approved. Rules and terms are copied as at the opening.
     *
     * @param inCorsoDAnno whether the version was adopted after 1 January of the year
     */
    record SmvpPinned(
            int smvpVersion,
            boolean smvpPredefinito,
            SmvpRules rules,
            List<Scadenza> scadenze,
            boolean inCorsoDAnno,
            String motivo)
            implements CicloEvent, DomainEvent.WithReason {
        public SmvpPinned {
            Objects.requireNonNull(rules);
            scadenze = List.copyOf(scadenze);
            Objects.requireNonNull(motivo);
        }
    }

    /** A term lies later: a decree put it off, or another term it follows was put off. */
    record TermProrogued(Scadenza.Kind termine, LocalDate prima, LocalDate entro, String provvedimento, String motivo)
            implements CicloEvent, DomainEvent.WithReason {
        public TermProrogued {
            Objects.requireNonNull(termine);
            Objects.requireNonNull(prima);
            Objects.requireNonNull(entro);
            Objects.requireNonNull(provvedimento);
            Objects.requireNonNull(motivo);
        }

        /** @param fonte the source of the term as it was */
        public Scadenza scadenza(String fonte) {
            return new Scadenza(termine, entro, fonte, new Scadenza.Proroga(prima, provvedimento, motivo));
        }
    }

    /** Every indicatore of the year is confirmed or declared not available; values are frozen. */
    record MeasurementsClosed(LocalDate chiuseIl) implements CicloEvent {
        public MeasurementsClosed {
            Objects.requireNonNull(chiuseIl);
        }
    }

    /** The day was written down wrongly; the measurements stay closed. */
    record ClosingDayRectified(LocalDate chiuseIl, String motivo) implements CicloEvent, DomainEvent.WithReason {
        public ClosingDayRectified {
            Objects.requireNonNull(chiuseIl);
            Objects.requireNonNull(motivo);
        }
    }

    record CicloClosed(LocalDate chiusoIl) implements CicloEvent {
        public CicloClosed {
            Objects.requireNonNull(chiusoIl);
        }
    }

    record CicloReopened(String motivo) implements CicloEvent, DomainEvent.WithReason {
        public CicloReopened {
            Objects.requireNonNull(motivo);
        }
    }
}
