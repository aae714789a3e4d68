// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.programma;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Semaforo;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.programma.ProgrammaDocument.Contenuto;
import it.ciclo.query.programma.ProgrammaDocument.Posto;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The albero della performance of a year: mandate, area, aims, and the objectives that carry them out.
 *
 * @param senza objectives that hang nowhere
 * @param comePrima how many of them carry on one that hangs somewhere
 */
public record Albero(Anno anno, List<Mandato> mandati, List<Foglia> senza, int comePrima) {

    public record Mandato(Anno dal, Anno al, String titolo, Act atto, List<Ramo> linee) {}

    /**
     * @param ritiro why nothing new hangs on it
     * @param quanti objectives of the year under it, at whatever depth
     */
    public record Ramo(
            NodoId id,
            Livello livello,
            @Nullable NodoId sopra,
            String codice,
            String titolo,
            String descrizione,
            @Nullable String missione,
            String riferimento,
            @Nullable String ritiro,
            int quanti,
            List<Ramo> rami,
            List<Foglia> obiettivi) {}

    /** @param sotto the objectives that are a part of it */
    public record Foglia(
            ObjectiveId id,
            String codice,
            String titolo,
            UnitaId unita,
            PersonId responsabile,
            Peso peso,
            Semaforo semaforo,
            @Nullable BigDecimal grado,
            boolean provvisorio,
            List<Foglia> sotto) {}

    public static Albero of(Annata annata, @Nullable ProgrammaDocument programma) {
        return new Builder(annata, programma).build();
    }

    private static final class Builder {
        private final Annata annata;
        private final Contenuto contenuto;
        private final Map<ObjectiveId, Posto> posti = new HashMap<>();

        Builder(Annata annata, @Nullable ProgrammaDocument programma) {
            this.annata = annata;
            this.contenuto = programma == null ? new Contenuto(List.of(), List.of(), List.of()) : programma.contenuto();
            contenuto.posti().forEach(posto -> posti.put(posto.obiettivo(), posto));
        }

        Albero build() {
            List<Mandato> mandati = contenuto.mandati().stream()
                    .filter(m -> m.covers(annata.anno()))
                    .sorted(Comparator.comparing(ProgrammaDocument.Mandato::dal))
                    .map(m -> new Mandato(m.dal(), m.al(), m.titolo(), m.atto(), under(m.dal(), null)))
                    .toList();
            List<ObjectiveDocument> senza = annata.obiettivi().stream()
                    .filter(o -> hangsNowhere(o.id()))
                    .toList();
            return new Albero(
                    annata.anno(),
                    mandati,
                    senza.stream().map(this::foglia).toList(),
                    Math.toIntExact(senza.stream().filter(this::carriesOn).count()));
        }

        private List<Ramo> under(Anno mandato, @Nullable NodoId sopra) {
            return contenuto.rami().stream()
                    .filter(r -> r.mandato().equals(mandato) && Objects.equals(r.sopra(), sopra))
                    .map(this::ramo)
                    .filter(r -> r.ritiro() == null || r.quanti() > 0)
                    .sorted(Comparator.comparing(Ramo::codice))
                    .toList();
        }

        private Ramo ramo(ProgrammaDocument.Ramo r) {
            List<Ramo> rami = under(r.mandato(), r.id());
            List<Foglia> obiettivi = annata.obiettivi().stream()
                    .filter(o -> {
                        Posto posto = posti.get(o.id());
                        return posto != null && r.id().equals(posto.nodo());
                    })
                    .map(this::foglia)
                    .toList();
            int here = obiettivi.stream().mapToInt(o -> 1 + o.sotto().size()).sum();
            return new Ramo(
                    r.id(),
                    r.livello(),
                    r.sopra(),
                    r.testo().codice(),
                    r.testo().titolo(),
                    r.testo().descrizione(),
                    r.testo().missione(),
                    r.testo().riferimento(),
                    r.ritiro(),
                    here + rami.stream().mapToInt(Ramo::quanti).sum(),
                    rami,
                    obiettivi);
        }

        private Foglia foglia(ObjectiveDocument o) {
            return new Foglia(
                    o.id(),
                    o.scheda().codice(),
                    o.scheda().titolo(),
                    o.scheda().unita(),
                    o.responsabile(),
                    o.peso(),
                    annata.semaforo(o),
                    annata.shown(annata.grado(o).grado()),
                    annata.provvisorio(o),
                    annata.obiettivi().stream()
                            .filter(other -> {
                                Posto posto = posti.get(other.id());
                                return posto != null && o.id().equals(posto.sopra());
                            })
                            .map(this::foglia)
                            .toList());
        }

        /** What hangs under an objective that counts no more hangs nowhere. */
        private boolean hangsNowhere(ObjectiveId id) {
            Posto posto = posti.get(id);
            return posto == null
                    || (posto.sopra() != null
                            && annata.obiettivi().stream().noneMatch(o -> o.id().equals(posto.sopra())));
        }

        private boolean carriesOn(ObjectiveDocument o) {
            return o.continua() != null && posti.containsKey(o.continua());
        }
    }
}
