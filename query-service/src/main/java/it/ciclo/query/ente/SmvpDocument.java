// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ente;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rulebook of an ente, all its versions. */
public record SmvpDocument(List<Versione> versioni) implements Document {

    public record Versione(int version, Anno validFrom, boolean predefinito, SmvpRules rules) {}

    public static final Projection<SmvpDocument, SmvpEvent> PROJECTION =
            new Projection<>(StreamKind.SMVP, SmvpDocument.class, SmvpEvent.class, SmvpDocument::fold);

    public SmvpDocument {
        versioni = List.copyOf(versioni);
    }

    static SmvpDocument fold(@Nullable SmvpDocument before, SmvpEvent event, Moment at) {
        List<Versione> known = before == null ? List.of() : before.versioni;
        return switch (event) {
            case DefaultSmvpAdopted e ->
                new SmvpDocument(Stream.concat(
                                known.stream(), Stream.of(new Versione(e.version(), e.validFrom(), true, e.rules())))
                        .toList());
        };
    }

    @Override
    public Stream<Row> rows() {
        return versioni.stream()
                .map(v -> Row.in("smvp")
                        .key("version", v.version())
                        .set("valid_from", v.validFrom())
                        .set("predefinito", v.predefinito())
                        .json("rules", v.rules()));
    }
}
