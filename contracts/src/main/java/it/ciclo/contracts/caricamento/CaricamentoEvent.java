// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.caricamento;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.ObjectiveId;
import java.util.List;
import java.util.Objects;

/** What happens to one caricamento. The objectives it brings are assigned, and withdrawn, in the same append. */
public sealed interface CaricamentoEvent extends DomainEvent {

    /**
     * @param obiettivi in the order of the sheet
     * @param scartate the rows that were left out, so that nobody has to guess what became of them
     */
    record ObjectivesImported(Anno anno, FileCaricato file, List<Caricato> obiettivi, List<Scartata> scartate)
            implements CaricamentoEvent {
        public ObjectivesImported {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(file);
            obiettivi = List.copyOf(obiettivi);
            scartate = List.copyOf(scartate);
        }
    }

    /** @param da the year whose Piano was copied */
    record ObjectivesCopied(Anno anno, Anno da, List<Copiato> obiettivi) implements CaricamentoEvent {
        public ObjectivesCopied {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(da);
            obiettivi = List.copyOf(obiettivi);
        }
    }

    /** Nothing had been built on it: every objective it brought is withdrawn. */
    record CaricamentoUndone(List<ObjectiveId> obiettivi, String motivo)
            implements CaricamentoEvent, DomainEvent.WithReason {
        public CaricamentoUndone {
            obiettivi = List.copyOf(obiettivi);
            Objects.requireNonNull(motivo);
        }
    }

    /** @param sha256 of the bytes of the file, lower-case hex */
    record FileCaricato(String nome, String sha256, Formato formato) {
        public FileCaricato {
            Objects.requireNonNull(nome);
            Objects.requireNonNull(formato);
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a SHA-256 in lower-case hex");
            }
        }
    }

    enum Formato {
        XLSX,
        CSV
    }

    /** @param riga where the objective begins in the sheet, as people count: the first row is 1 */
    record Caricato(ObjectiveId obiettivo, String codice, int riga) {
        public Caricato {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(codice);
        }
    }

    /** @param codice as the sheet says it; empty where it says none */
    record Scartata(int riga, String codice, String motivo) {
        public Scartata {
            Objects.requireNonNull(codice);
            Objects.requireNonNull(motivo);
        }
    }

    record Copiato(ObjectiveId obiettivo, String codice, ObjectiveId continua) {
        public Copiato {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(codice);
            Objects.requireNonNull(continua);
        }
    }
}
