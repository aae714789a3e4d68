// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.programma;

import static it.ciclo.query.reading.RowReader.json;

import it.ciclo.query.programma.ProgrammaDocument.Contenuto;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class ProgrammaQueries {

    private final JdbcClient jdbc;

    public ProgrammaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null where the ente has none. */
    public @Nullable ProgrammaDocument programma() {
        Optional<ProgrammaDocument> found = jdbc.sql("select versione, programma from read.programma")
                .query((row, _) ->
                        new ProgrammaDocument(row.getLong("versione"), json(row, "programma", Contenuto.class)))
                .optional();
        return found.orElse(null);
    }
}
