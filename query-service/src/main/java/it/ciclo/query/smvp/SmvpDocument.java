// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.smvp;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.Esito;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDraftDiscarded;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDrafted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpOpinionGiven;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpRevised;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook of an ente, all its versions.
 *
 * @param bozza the next version while it is written; null where none is
 * @param versione of the stream; null in documents folded before drafts were known, which hold one event
 */
public record SmvpDocument(
        List<Versione> versioni,
        @Nullable Bozza bozza,
        @Nullable Long versione) implements Document {

    /**
     * @param adozione null for the default rules, which nobody adopted
     * @param delConsorzio the template of a consortium its draft began as a copy of; null otherwise
     */
    public record Versione(
            int version,
            Anno validFrom,
            boolean predefinito,
            SmvpRules rules,
            @Nullable Adozione adozione,
            @Nullable ModelloDelConsorzio delConsorzio) {}

    public record Adozione(
            Act atto,
            boolean senzaParere,
            boolean inCorsoDAnno,
            @Nullable String motivoParere,
            @Nullable Parere parere) {}

    public record Parere(
            Esito esito, Act atto, String motivo, @Nullable String conflittoDichiarato) {}

    /** @param autori who wrote in it */
    public record Bozza(
            int version,
            Anno validFrom,
            SmvpRules rules,
            @Nullable String modello,
            @Nullable Integer daVersione,
            List<PersonId> autori,
            Instant scrittaIl,
            @Nullable Parere parere,
            @Nullable ModelloDelConsorzio delConsorzio) {

        public Bozza {
            autori = List.copyOf(autori);
        }

        private Bozza with(SmvpRevised e, Moment at) {
            List<PersonId> all = Stream.concat(autori.stream(), Stream.of(at.actor()))
                    .distinct()
                    .toList();
            return new Bozza(
                    version, e.validFrom(), e.rules(), modello, daVersione, all, at.recordedAt(), null, delConsorzio);
        }

        private Bozza with(SmvpOpinionGiven e) {
            return new Bozza(
                    version,
                    validFrom,
                    rules,
                    modello,
                    daVersione,
                    autori,
                    scrittaIl,
                    new Parere(e.esito(), e.atto(), e.motivo(), e.conflittoDichiarato()),
                    delConsorzio);
        }
    }

    public static final Projection<SmvpDocument, SmvpEvent> PROJECTION =
            new Projection<>(StreamKind.SMVP, SmvpDocument.class, SmvpEvent.class, SmvpDocument::fold);

    public SmvpDocument {
        versioni = List.copyOf(versioni);
    }

    static SmvpDocument fold(@Nullable SmvpDocument before, SmvpEvent event, Moment at) {
        return switch (event) {
            case DefaultSmvpAdopted e ->
                new SmvpDocument(
                        List.of(new Versione(e.version(), e.validFrom(), true, e.rules(), null, null)),
                        null,
                        at.streamVersion());
            case SmvpDrafted e ->
                Projection.begun(before)
                        .drafting(
                                new Bozza(
                                        e.version(),
                                        e.validFrom(),
                                        e.rules(),
                                        e.modello(),
                                        e.daVersione(),
                                        List.of(at.actor()),
                                        at.recordedAt(),
                                        null,
                                        e.delConsorzio()),
                                at);
            case SmvpRevised e -> {
                SmvpDocument now = Projection.begun(before);
                yield now.drafting(now.draft().with(e, at), at);
            }
            case SmvpOpinionGiven e -> {
                SmvpDocument now = Projection.begun(before);
                yield now.drafting(now.draft().with(e), at);
            }
            case SmvpAdopted e -> Projection.begun(before).adopted(e, at);
            case SmvpDraftDiscarded _ -> new SmvpDocument(Projection.begun(before).versioni, null, at.streamVersion());
        };
    }

    private Bozza draft() {
        return Objects.requireNonNull(bozza, "the stream has a draft");
    }

    private SmvpDocument drafting(Bozza draft, Moment at) {
        return new SmvpDocument(versioni, draft, at.streamVersion());
    }

    private SmvpDocument adopted(SmvpAdopted e, Moment at) {
        Bozza draft = draft();
        Versione one = new Versione(
                e.version(),
                e.validFrom(),
                false,
                draft.rules(),
                new Adozione(e.atto(), e.senzaParere(), e.inCorsoDAnno(), e.motivoParere(), draft.parere()),
                draft.delConsorzio());
        return new SmvpDocument(Stream.concat(versioni.stream(), Stream.of(one)).toList(), null, at.streamVersion());
    }

    /** The version a year follows when it is opened; null where none holds yet. */
    public @Nullable Versione inForce(Anno anno) {
        return versioni.stream()
                .filter(v -> v.validFrom().compareTo(anno) <= 0)
                .max(Comparator.comparingInt(Versione::version))
                .orElse(null);
    }

    /** Null where there is none of this number. */
    public @Nullable Versione of(int version) {
        return versioni.stream().filter(v -> v.version() == version).findFirst().orElse(null);
    }

    @Override
    public Stream<Row> rows() {
        Stream<Row> versions = versioni.stream()
                .map(v -> Row.in("smvp")
                        .key("version", v.version())
                        .set("valid_from", v.validFrom())
                        .set("predefinito", v.predefinito())
                        .json("rules", v.rules())
                        .json("adozione", v.adozione())
                        .json("del_consorzio", v.delConsorzio())
                        .set("versione", versione));
        return bozza == null
                ? versions
                : Stream.concat(
                        versions,
                        Stream.of(Row.in("smvp_bozza")
                                .key("version", bozza.version())
                                .json("bozza", bozza)));
    }
}
