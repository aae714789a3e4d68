// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Versions of the rulebook. At most one draft at a time; what was adopted never changes. */
public sealed interface SmvpEvent extends DomainEvent {

    /** The opinion of the OIV. */
    enum Esito {
        FAVOREVOLE,
        FAVOREVOLE_CON_OSSERVAZIONI,
        CONTRARIO
    }

    /**
     * Adopted by the system when the ente is opened, without act: the ente can work at once, but premi will need a version
     * adopted by the ente itself.
     *
     * @param version from 1
     */
    record DefaultSmvpAdopted(int version, Anno validFrom, SmvpRules rules) implements SmvpEvent {
        public DefaultSmvpAdopted {
            Objects.requireNonNull(validFrom);
            Objects.requireNonNull(rules);
        }
    }

    /**
     * A new version is written. Its rules are copied from where it starts and follow nothing afterwards.
     *
     * @param version the number it will have
     * @param validFrom from 1 January of which year it is meant to hold
     * @param modello the template it was copied from; absent otherwise
     * @param daVersione the version it was copied from; absent otherwise
     * @param delConsorzio the template of a consortium it was copied from; absent otherwise
     */
    record SmvpDrafted(
            int version,
            Anno validFrom,
            SmvpRules rules,
            @Nullable String modello,
            @Nullable Integer daVersione,
            @Nullable ModelloDelConsorzio delConsorzio)
            implements SmvpEvent {
        public SmvpDrafted {
            Objects.requireNonNull(validFrom);
            Objects.requireNonNull(rules);
        }

        /** From no template of a consortium. */
        public SmvpDrafted(
                int version, Anno validFrom, SmvpRules rules, @Nullable String modello, @Nullable Integer daVersione) {
            this(version, validFrom, rules, modello, daVersione, null);
        }
    }

    /** The draft is another one now: an opinion given before falls away. */
    record SmvpRevised(Anno validFrom, SmvpRules rules) implements SmvpEvent {
        public SmvpRevised {
            Objects.requireNonNull(validFrom);
            Objects.requireNonNull(rules);
        }
    }

    /**
     * Art. 7 c. 1 D.Lgs. 150/2009.
     *
     * @param atto the verbale of the OIV
     * @param conflittoDichiarato what the person declared who wrote the draft or is segretario too; absent otherwise
     */
    record SmvpOpinionGiven(
            Act atto, Esito esito, String motivo, @Nullable String conflittoDichiarato)
            implements SmvpEvent, DomainEvent.WithAct, DomainEvent.WithReason {
        public SmvpOpinionGiven {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(esito);
            Objects.requireNonNull(motivo);
        }
    }

    /**
     * The draft is the version adopted by the ente, with the rules it had last.
     *
     * @param senzaParere whether the OIV gave no opinion
     * @param inCorsoDAnno whether the act is later than 1 January of the first year it holds for
     * @param motivoParere why it was adopted without an opinion or against it; absent where the opinion is favourable
     */
    record SmvpAdopted(
            int version,
            Anno validFrom,
            Act atto,
            boolean senzaParere,
            boolean inCorsoDAnno,
            @Nullable String motivoParere)
            implements SmvpEvent, DomainEvent.WithAct {
        public SmvpAdopted {
            Objects.requireNonNull(validFrom);
            Objects.requireNonNull(atto);
        }
    }

    record SmvpDraftDiscarded(String motivo) implements SmvpEvent, DomainEvent.WithReason {
        public SmvpDraftDiscarded {
            Objects.requireNonNull(motivo);
        }
    }
}
