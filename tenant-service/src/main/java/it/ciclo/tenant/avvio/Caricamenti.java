// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.Directory.Field;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** Sheets of comuni, and the rows of them that were refused. All within transactions of the consortium. */
final class Caricamenti {

    /** @param pointer into the request of the row */
    record Errore(String pointer, String code, List<String> args) {
        static Errore of(Problem problem) {
            return new Errore(problem.pointer(), problem.code(), problem.args());
        }
    }

    /** A row that was refused, as it was, with why. */
    record Rifiutata(int riga, Richiesta richiesta, List<Errore> errori) {}

    /** @param avviati how many comuni came of it, of which {@code pronti} are ready and {@code fermi} wait for somebody */
    record Caricamento(
            UUID id,
            String file,
            int righe,
            List<Rifiutata> rifiutate,
            Instant creatoIl,
            PersonId creatoDa,
            int avviati,
            int pronti,
            int fermi) {}

    /** So many at most are told of: first those that have rows to be mended. */
    private static final int SHOWN = 20;

    private static final TypeReference<List<Rifiutata>> ROWS = new TypeReference<>() {};

    private final Directory directory;

    Caricamenti(Directory directory) {
        this.directory = directory;
    }

    void add(
            JdbcClient jdbc, UUID consorzio, UUID id, String file, int righe, List<Rifiutata> refused, PersonId actor) {
        jdbc.sql("""
                        insert into avvio_caricamento (consortium_id, caricamento_id, file, righe, rifiutate, da_sistemare, creato_da)
                        values (:consorzio, :id, :file, :righe, :rifiutate, :left, :actor)""")
                .param("consorzio", consorzio)
                .param("id", id)
                .param("file", file)
                .param("righe", righe)
                .param("rifiutate", seal(id, refused))
                .param("left", refused.size())
                .param("actor", actor.value())
                .update();
    }

    /** Those with rows to be mended and the latest others, latest first. */
    List<Caricamento> of(JdbcClient jdbc, UUID consorzio) {
        return jdbc.sql("""
                        select c.caricamento_id, c.file, c.righe, c.rifiutate, c.creato_il, c.creato_da,
                               count(a.tenant_id) as avviati,
                               count(*) filter (where a.stato in ('PRONTO', 'CONFERMATO')) as pronti,
                               count(*) filter (where a.stato in ('FALLITO', 'MANCA')) as fermi
                        from (select * from avvio_caricamento
                              where consortium_id = :consorzio
                              order by da_sistemare > 0 desc, creato_il desc
                              limit :shown) c
                        left join avvio a on a.consortium_id = :consorzio and a.caricamento_id = c.caricamento_id
                             and a.annullato_il is null
                        group by c.caricamento_id, c.file, c.righe, c.rifiutate, c.creato_il, c.creato_da
                        order by c.creato_il desc""")
                .param("consorzio", consorzio)
                .param("shown", SHOWN)
                .query((row, _) -> new Caricamento(
                        row.getObject("caricamento_id", UUID.class),
                        row.getString("file"),
                        row.getInt("righe"),
                        open(row.getObject("caricamento_id", UUID.class), row.getBytes("rifiutate")),
                        row.getTimestamp("creato_il").toInstant(),
                        new PersonId(row.getObject("creato_da", UUID.class)),
                        row.getInt("avviati"),
                        row.getInt("pronti"),
                        row.getInt("fermi")))
                .list();
    }

    /** Mended or not wanted: it is not there any more. @throws ProblemException 404 when there is none */
    void remove(JdbcClient jdbc, UUID consorzio, UUID id, int riga) {
        @Nullable
        Caricamento one = of(jdbc, consorzio).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(null);
        if (one == null || one.rifiutate().stream().noneMatch(r -> r.riga() == riga)) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        List<Rifiutata> left =
                one.rifiutate().stream().filter(r -> r.riga() != riga).toList();
        jdbc.sql("""
                        update avvio_caricamento set rifiutate = :rifiutate, da_sistemare = :left
                        where consortium_id = :consorzio and caricamento_id = :id""")
                .param("rifiutate", seal(id, left))
                .param("left", left.size())
                .param("consorzio", consorzio)
                .param("id", id)
                .update();
    }

    private byte[] seal(UUID id, List<Rifiutata> rows) {
        return directory.seal(new PersonId(id), Field.FOGLIO, EventJson.mapper().writeValueAsString(rows));
    }

    private List<Rifiutata> open(UUID id, byte[] sealed) {
        return directory
                .open(new PersonId(id), Field.FOGLIO, sealed)
                .map(text -> EventJson.mapper().readValue(text, ROWS))
                .orElse(List.of());
    }
}
