// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.variazione;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaDropped;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.MotivoRevised;
import it.ciclo.contracts.variazione.VariazioneEvent.OivHeard;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneRejected;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneWithdrawn;
import it.ciclo.query.stream.ActRow;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One variazione.
 *
 * @param versione of the stream
 * @param modifiche in the order they were first proposed
 * @param parere about what it says now
 */
public record VariazioneDocument(
        VariazioneId id,
        long versione,
        Anno anno,
        int numero,
        Stato stato,
        Causa causa,
        String motivo,
        PersonId propostaDa,
        Instant propostaIl,
        List<Modifica> modifiche,
        @Nullable Parere parere,
        @Nullable Decisione decisione,
        List<Segnalazione> segnalazioni)
        implements Document {

    public enum Stato {
        PROPOSTA,
        OIV_SENTITO,
        APPROVATA,
        RESPINTA,
        RITIRATA;

        public boolean isOpen() {
            return this == PROPOSTA || this == OIV_SENTITO;
        }
    }

    public record Parere(Act atto, String testo) {}

    /**
     * @param atto of the organ; null where it was withdrawn
     * @param motivo why it fell; null where it was approved
     */
    public record Decisione(
            @Nullable Act atto, @Nullable String motivo, PersonId registrataDa, Instant registrataIl, long sequenza) {}

    public static final Projection<VariazioneDocument, VariazioneEvent> PROJECTION = new Projection<>(
            StreamKind.VARIAZIONE, VariazioneDocument.class, VariazioneEvent.class, VariazioneDocument::fold);

    public VariazioneDocument {
        modifiche = List.copyOf(modifiche);
        segnalazioni = List.copyOf(segnalazioni);
    }

    static VariazioneDocument fold(@Nullable VariazioneDocument before, VariazioneEvent event, Moment at) {
        if (event instanceof VariazioneProposed e) {
            return new VariazioneDocument(
                    new VariazioneId(at.stream()),
                    at.streamVersion(),
                    e.anno(),
                    e.numero(),
                    Stato.PROPOSTA,
                    e.causa(),
                    e.motivo(),
                    at.actor(),
                    at.recordedAt(),
                    List.of(),
                    null,
                    null,
                    List.of());
        }
        VariazioneDocument now = Projection.begun(before);
        return switch (event) {
            case VariazioneProposed _ -> throw new IllegalStateException("a variazione is proposed once");
            case MotivoRevised e -> now.because(at, e.causa(), e.motivo());
            case ModificaProposed e -> now.changing(at, now.with(e.modifica()));
            case ModificaDropped e -> now.changing(at, now.without(e.obiettivo()));
            case OivHeard e -> now.heard(at, new Parere(e.atto(), e.parere()));
            case VariazioneApproved e ->
                now.decided(at, Stato.APPROVATA, e.modifiche(), e.segnalazioni(), decision(at, e.atto(), null));
            case VariazioneRejected e ->
                now.decided(at, Stato.RESPINTA, now.modifiche, List.of(), decision(at, e.atto(), e.motivo()));
            case VariazioneWithdrawn e ->
                now.decided(at, Stato.RITIRATA, now.modifiche, List.of(), decision(at, null, e.motivo()));
        };
    }

    private static Decisione decision(Moment at, @Nullable Act atto, @Nullable String motivo) {
        return new Decisione(atto, motivo, at.actor(), at.recordedAt(), at.sequence());
    }

    public @Nullable Modifica modifica(ObjectiveId obiettivo) {
        return modifiche.stream()
                .filter(m -> m.obiettivo().equals(obiettivo))
                .findFirst()
                .orElse(null);
    }

    private List<Modifica> with(Modifica one) {
        List<Modifica> all = new ArrayList<>(modifiche);
        int place = IntStream.range(0, all.size())
                .filter(i -> all.get(i).obiettivo().equals(one.obiettivo()))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            all.add(one);
        } else {
            all.set(place, one);
        }
        return all;
    }

    private List<Modifica> without(ObjectiveId obiettivo) {
        return modifiche.stream().filter(m -> !m.obiettivo().equals(obiettivo)).toList();
    }

    private VariazioneDocument because(Moment at, Causa newCausa, String newMotivo) {
        return new VariazioneDocument(
                id,
                at.streamVersion(),
                anno,
                numero,
                stato,
                newCausa,
                newMotivo,
                propostaDa,
                propostaIl,
                modifiche,
                parere,
                decisione,
                segnalazioni);
    }

    /** What the OIV said was about something else. */
    private VariazioneDocument changing(Moment at, List<Modifica> others) {
        return copy(at, Stato.PROPOSTA, others, null, null, segnalazioni);
    }

    private VariazioneDocument heard(Moment at, Parere said) {
        return copy(at, Stato.OIV_SENTITO, modifiche, said, decisione, segnalazioni);
    }

    private VariazioneDocument decided(
            Moment at, Stato to, List<Modifica> decise, List<Segnalazione> found, Decisione decision) {
        return copy(at, to, decise, parere, decision, found);
    }

    private VariazioneDocument copy(
            Moment at,
            Stato to,
            List<Modifica> newModifiche,
            @Nullable Parere newParere,
            @Nullable Decisione newDecisione,
            List<Segnalazione> newSegnalazioni) {
        return new VariazioneDocument(
                id,
                at.streamVersion(),
                anno,
                numero,
                to,
                causa,
                motivo,
                propostaDa,
                propostaIl,
                newModifiche,
                newParere,
                newDecisione,
                newSegnalazioni);
    }

    @Override
    public Stream<Row> rows() {
        Parere p = parere;
        Decisione d = decisione;
        Row row = Row.in("variazione")
                .key("variazione_id", id)
                .set("anno", anno)
                .set("versione", versione)
                .set("numero", numero)
                .set("stato", stato)
                .set("causa", causa)
                .set("motivo", motivo)
                .set("proposta_da", propostaDa)
                .set("proposta_il", propostaIl)
                .set("parere", p == null ? null : p.testo())
                .set("decisione_motivo", d == null ? null : d.motivo())
                .set("decisa_da", d == null ? null : d.registrataDa())
                .set("decisa_il", d == null ? null : d.registrataIl())
                .set("decisa_sequenza", d == null ? null : d.sequenza())
                .json("segnalazioni", segnalazioni);
        Row acts = ActRow.set(ActRow.set(row, "", d == null ? null : d.atto()), "parere_", p == null ? null : p.atto());
        return Stream.concat(
                Stream.of(acts),
                IntStream.range(0, modifiche.size())
                        .mapToObj(i -> Row.in("variazione_modifica")
                                .key("variazione_id", id)
                                .key("objective_id", modifiche.get(i).obiettivo())
                                .set("posizione", i)
                                .json("modifica", modifiche.get(i))));
    }
}
