// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.peg;

import static it.ciclo.query.reading.RowReader.json;

import it.ciclo.contracts.Anno;
import it.ciclo.query.peg.PegDocument.Stored;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class PegQueries {

    private final JdbcClient jdbc;

    public PegQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public @Nullable PegDocument of(Anno anno) {
        Optional<PegDocument> found = jdbc.sql("""
                        select versione, peg
                        from read.peg
                        where anno = :anno""")
                .param("anno", anno.value())
                .query((row, _) -> {
                    Stored stored = json(row, "peg", Stored.class);
                    return new PegDocument(anno, row.getLong("versione"), stored.stato(), stored.contenuto());
                })
                .optional();
        return found.orElse(null);
    }
}
