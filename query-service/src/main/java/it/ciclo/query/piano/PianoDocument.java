// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.piano;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.piano.PianoEvent.PianoCreated;
import it.ciclo.contracts.piano.PianoEvent.PianoProposed;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;
import it.ciclo.contracts.piano.PianoEvent.ProvisionalObjectivesApproved;
import it.ciclo.query.stream.ActRow;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the Piano of a year stands.
 *
 * @param provvisorio the objectives given before it, null where none were
 * @param pesature the last of each unit that has one
 */
public record PianoDocument(
        Anno anno,
        long versione,
        Stato stato,
        Anno triennioFinoAl,
        Container contenitore,
        @Nullable Instant propostoIl,
        @Nullable Provvisorio provvisorio,
        @Nullable Approvazione approvazione,
        @Nullable Pubblicazione pubblicazione,
        List<ObjectivesWeighed> pesature)
        implements Document {

    public PianoDocument {
        pesature = List.copyOf(pesature);
    }

    public enum Stato {
        BOZZA,
        PROPOSTO,
        APPROVATO,
        PUBBLICATO
    }

    /** @param sorti what the Piano made of each; empty before it is approved */
    public record Provvisorio(
            Act atto, Instant registratoIl, List<ObjectiveId> obiettivi, List<PianoEvent.Provvisorio> sorti) {
        public Provvisorio {
            obiettivi = List.copyOf(obiettivi);
            sorti = List.copyOf(sorti);
        }
    }

    public record Approvazione(
            Act atto,
            boolean inRitardo,
            @Nullable String motivoRitardo,
            boolean soloSmvpPredefinito,
            boolean senzaPeg) {}

    public record Pubblicazione(String url, LocalDate pubblicatoIl) {}

    public static final Projection<PianoDocument, PianoEvent> PROJECTION =
            new Projection<>(StreamKind.PIANO, PianoDocument.class, PianoEvent.class, PianoDocument::fold);

    static PianoDocument fold(@Nullable PianoDocument before, PianoEvent event, Moment at) {
        return switch (event) {
            case PianoCreated e ->
                new PianoDocument(
                        e.anno(),
                        at.streamVersion(),
                        Stato.BOZZA,
                        e.triennioFinoAl(),
                        e.contenitore(),
                        null,
                        null,
                        null,
                        null,
                        List.of());
            case ObjectivesWeighed e -> Projection.begun(before).weighed(at, e);
            case PianoProposed _ -> {
                PianoDocument now = Projection.begun(before);
                yield now.moved(at, Stato.PROPOSTO, at.recordedAt(), now.provvisorio, null, null);
            }
            // What was proposed before is not what is to confirm them.
            case ProvisionalObjectivesApproved e ->
                Projection.begun(before)
                        .moved(
                                at,
                                Stato.BOZZA,
                                null,
                                new Provvisorio(e.atto(), at.recordedAt(), e.obiettivi(), List.of()),
                                null,
                                null);
            case PianoApproved e -> {
                PianoDocument now = Projection.begun(before);
                yield now.moved(
                        at,
                        Stato.APPROVATO,
                        now.propostoIl,
                        now.confirmed(e),
                        new Approvazione(
                                e.atto(),
                                e.inRitardo(),
                                e.motivoRitardo(),
                                e.soloSmvpPredefinito(),
                                e.senzaPeg() != null && e.senzaPeg()),
                        null);
            }
            case PianoPublished e -> {
                PianoDocument now = Projection.begun(before);
                yield now.moved(
                        at,
                        Stato.PUBBLICATO,
                        now.propostoIl,
                        now.provvisorio,
                        now.approvazione,
                        new Pubblicazione(e.url(), e.pubblicatoIl()));
            }
        };
    }

    private PianoDocument moved(
            Moment at,
            Stato to,
            @Nullable Instant proposto,
            @Nullable Provvisorio given,
            @Nullable Approvazione approvato,
            @Nullable Pubblicazione pubblicato) {
        return new PianoDocument(
                anno,
                at.streamVersion(),
                to,
                triennioFinoAl,
                contenitore,
                proposto,
                given,
                approvato,
                pubblicato,
                pesature);
    }

    private PianoDocument weighed(Moment at, ObjectivesWeighed e) {
        List<ObjectivesWeighed> all = new ArrayList<>(pesature);
        all.removeIf(one -> one.unita().equals(e.unita()));
        all.add(e);
        return new PianoDocument(
                anno,
                at.streamVersion(),
                stato,
                triennioFinoAl,
                contenitore,
                propostoIl,
                provvisorio,
                approvazione,
                pubblicazione,
                all);
    }

    private @Nullable Provvisorio confirmed(PianoApproved e) {
        Provvisorio p = provvisorio;
        List<PianoEvent.Provvisorio> sorti = e.provvisori();
        return p == null || sorti == null ? p : new Provvisorio(p.atto(), p.registratoIl(), p.obiettivi(), sorti);
    }

    @Override
    public Stream<Row> rows() {
        Approvazione a = approvazione;
        Pubblicazione p = pubblicazione;
        Row row = Row.in("piano")
                .key("anno", anno)
                .set("versione", versione)
                .set("stato", stato)
                .set("triennio_fino_al", triennioFinoAl)
                .set("contenitore", contenitore)
                .set("proposto_il", propostoIl)
                .json("provvisorio", provvisorio)
                .json("pesature", pesature.isEmpty() ? null : pesature)
                .set("in_ritardo", a != null && a.inRitardo())
                .set("motivo_ritardo", a == null ? null : a.motivoRitardo())
                .set("senza_peg", a != null && a.senzaPeg())
                .set("solo_smvp_predefinito", a != null && a.soloSmvpPredefinito())
                .set("url", p == null ? null : p.url())
                .set("pubblicato_il", p == null ? null : p.pubblicatoIl());
        return Stream.of(ActRow.set(row, "", a == null ? null : a.atto()));
    }
}
