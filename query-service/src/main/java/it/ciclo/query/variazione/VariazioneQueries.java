// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.variazione;

import static it.ciclo.query.reading.RowReader.act;
import static it.ciclo.query.reading.RowReader.constant;
import static it.ciclo.query.reading.RowReader.instant;
import static it.ciclo.query.reading.RowReader.instantOrNull;
import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.person;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.query.variazione.VariazioneDocument.Decisione;
import it.ciclo.query.variazione.VariazioneDocument.Parere;
import it.ciclo.query.variazione.VariazioneDocument.Stato;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

public final class VariazioneQueries {

    private final JdbcClient jdbc;

    public VariazioneQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their numbers. */
    public List<VariazioneDocument> ofYear(Anno anno) {
        List<UUID> ids =
                jdbc.sql("""
                        select variazione_id
                        from read.variazione
                        where anno = :anno""").param("anno", anno.value()).query(UUID.class).list();
        return byIds(ids);
    }

    public Optional<VariazioneDocument> one(VariazioneId id) {
        return byIds(List.of(id.value())).stream().findFirst();
    }

    private List<VariazioneDocument> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Modifica>> modifiche = new HashMap<>();
        jdbc.sql("""
                        select variazione_id, modifica
                        from read.variazione_modifica
                        where variazione_id in (:ids)
                        order by variazione_id, posizione""").param("ids", ids).query(row -> {
            modifiche
                    .computeIfAbsent(uuid(row, "variazione_id"), _ -> new ArrayList<>())
                    .add(json(row, "modifica", Modifica.class));
        });
        return jdbc.sql("""
                        select variazione_id, anno, versione, numero, stato, causa, motivo, proposta_da, proposta_il,
                               parere, parere_atto_organo, parere_atto_numero, parere_atto_data, parere_atto_esecutivo,
                               atto_organo, atto_numero, atto_data, atto_esecutivo, decisione_motivo, decisa_da, decisa_il,
                               decisa_sequenza, segnalazioni
                        from read.variazione
                        where variazione_id in (:ids)
                        order by numero, variazione_id""")
                .param("ids", ids)
                .query((row, _) -> variazione(row, modifiche.getOrDefault(uuid(row, "variazione_id"), List.of())))
                .list();
    }

    private static VariazioneDocument variazione(ResultSet row, List<Modifica> modifiche) throws SQLException {
        Act parere = act(row, "parere_");
        Instant decided = instantOrNull(row, "decisa_il");
        return new VariazioneDocument(
                new VariazioneId(uuid(row, "variazione_id")),
                row.getLong("versione"),
                new Anno(row.getInt("anno")),
                row.getInt("numero"),
                constant(row, "stato", Stato.class),
                constant(row, "causa", Causa.class),
                row.getString("motivo"),
                person(row, "proposta_da"),
                instant(row, "proposta_il"),
                modifiche,
                parere == null ? null : new Parere(parere, row.getString("parere")),
                decided == null
                        ? null
                        : new Decisione(
                                act(row, ""),
                                row.getString("decisione_motivo"),
                                person(row, "decisa_da"),
                                decided,
                                row.getLong("decisa_sequenza")),
                List.of(json(row, "segnalazioni", Segnalazione[].class)));
    }
}
