// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective;

import static it.ciclo.query.reading.RowReader.act;
import static it.ciclo.query.reading.RowReader.constant;
import static it.ciclo.query.reading.RowReader.dayOrNull;
import static it.ciclo.query.reading.RowReader.instant;
import static it.ciclo.query.reading.RowReader.instantOrNull;
import static it.ciclo.query.reading.RowReader.json;
import static it.ciclo.query.reading.RowReader.jsonOrNull;
import static it.ciclo.query.reading.RowReader.person;
import static it.ciclo.query.reading.RowReader.personOrNull;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.query.objective.Misurazione.Precedente;
import it.ciclo.query.objective.ObjectiveDocument.Posizione;
import it.ciclo.query.objective.ObjectiveDocument.Scheda;
import it.ciclo.query.objective.ObjectiveDocument.Variata;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Objectives with their indicatori and values; the history of corrections comes with them. */
public final class ObjectiveQueries {

    private record Place(UUID objective, UUID indicatore, String period) {}

    private final JdbcClient jdbc;
    private final CorsoQueries corsi;

    public ObjectiveQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.corsi = new CorsoQueries(jdbc);
    }

    /** Those of a year that were not withdrawn, in the order of their codes. */
    public List<ObjectiveDocument> ofYear(Anno anno) {
        List<UUID> ids =
                jdbc.sql("""
                        select objective_id
                        from read.objective
                        where anno = :anno and not ritirato""").param("anno", anno.value()).query(UUID.class).list();
        return byIds(ids);
    }

    /** Whatever its state. */
    public Optional<ObjectiveDocument> one(ObjectiveId id) {
        return byIds(List.of(id.value())).stream().findFirst();
    }

    /** How many entries of the register are about it. */
    public int storia(ObjectiveId id) {
        return jdbc.sql("""
                        select (select count(*) from read.voce v where v.objective_id = :id)
                             + (select count(*) from read.voce_objective t where t.objective_id = :id)""").param("id", id.value()).query(Integer.class).single();
    }

    private List<ObjectiveDocument> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Indicatore>> indicatori = indicatori(ids);
        Map<UUID, List<Misurazione>> misurazioni = misurazioni(ids);
        Map<UUID, List<Variata>> variazioni = variazioni(ids);
        Map<UUID, Corso> corso = corsi.of(ids);
        return jdbc.sql("""
                        select objective_id, anno, versione, codice, titolo, descrizione, natura, unita_id,
                               responsabile, responsabile_dal, sostituto, peso, ritirato, calcolo, posizione, variazione_id, giudizio,
                               continua_id, scheda
                        from read.objective
                        where objective_id in (:ids)
                        order by codice, objective_id""")
                .param("ids", ids)
                .query((row, _) -> {
                    UUID id = uuid(row, "objective_id");
                    return objective(
                            row,
                            id,
                            indicatori.getOrDefault(id, List.of()),
                            misurazioni.getOrDefault(id, List.of()),
                            variazioni.getOrDefault(id, List.of()),
                            corso.getOrDefault(id, Corso.NONE));
                })
                .list();
    }

    private static ObjectiveDocument objective(
            ResultSet row,
            UUID id,
            List<Indicatore> indicatori,
            List<Misurazione> misurazioni,
            List<Variata> variazioni,
            Corso corso)
            throws SQLException {
        UUID variazione = row.getObject("variazione_id", UUID.class);
        UUID continua = row.getObject("continua_id", UUID.class);
        return new ObjectiveDocument(
                new ObjectiveId(id),
                row.getLong("versione"),
                new Scheda(
                        new Anno(row.getInt("anno")),
                        row.getString("codice"),
                        row.getString("titolo"),
                        row.getString("descrizione"),
                        constant(row, "natura", Natura.class),
                        new UnitaId(uuid(row, "unita_id")),
                        jsonOrNull(row, "scheda", SchedaObiettivo.class)),
                person(row, "responsabile"),
                personOrNull(row, "sostituto"),
                instant(row, "responsabile_dal"),
                new Peso(row.getBigDecimal("peso")),
                indicatori,
                misurazioni,
                row.getBoolean("ritirato"),
                json(row, "calcolo", Calcolo.class),
                constant(row, "posizione", Posizione.class),
                variazione == null ? null : new VariazioneId(variazione),
                variazioni,
                corso,
                json(row, "giudizio", Giudizio.class),
                continua == null ? null : new ObjectiveId(continua));
    }

    private Map<UUID, List<Indicatore>> indicatori(List<UUID> objectives) {
        Map<UUID, List<Indicatore>> byObjective = new HashMap<>();
        jdbc.sql("""
                        select objective_id, indicatore_id, nome, misura, unita_di_misura, decimali, fonte, peso, cadenza, baseline,
                               aggregazione, dettagli
                        from read.indicatore
                        where objective_id in (:ids)
                        order by objective_id, posizione""").param("ids", objectives).query(row -> {
            byObjective
                    .computeIfAbsent(uuid(row, "objective_id"), _ -> new ArrayList<>())
                    .add(new Indicatore(
                            new IndicatoreId(uuid(row, "indicatore_id")),
                            row.getString("nome"),
                            json(row, "misura", Misura.class),
                            row.getString("unita_di_misura"),
                            row.getInt("decimali"),
                            row.getString("fonte"),
                            new Peso(row.getBigDecimal("peso")),
                            constant(row, "cadenza", Indicatore.Cadenza.class),
                            jsonOrNull(row, "baseline", Baseline.class),
                            json(row, "aggregazione", Aggregazione.class),
                            jsonOrNull(row, "dettagli", Dettagli.class)));
        });
        return byObjective;
    }

    private Map<UUID, List<Misurazione>> misurazioni(List<UUID> objectives) {
        Map<Place, List<Precedente>> precedenti = precedenti(objectives);
        Map<UUID, List<Misurazione>> byObjective = new HashMap<>();
        jdbc.sql("""
                        select objective_id, indicatore_id, period, stato, valore, rilevato_il, fonte, nota,
                               registrato_da, registrato_il, confermato_da, confermato_il, motivo, sequenza, prove, rinvio
                        from read.misurazione
                        where objective_id in (:ids)
                        order by objective_id, period""").param("ids", objectives).query(row -> {
            Place place = place(row);
            byObjective
                    .computeIfAbsent(place.objective(), _ -> new ArrayList<>())
                    .add(misurazione(row, place, precedenti.getOrDefault(place, List.of())));
        });
        return byObjective;
    }

    private static Misurazione misurazione(ResultSet row, Place place, List<Precedente> precedenti)
            throws SQLException {
        return new Misurazione(
                new IndicatoreId(place.indicatore()),
                Period.of(place.period()),
                constant(row, "stato", Misurazione.Stato.class),
                jsonOrNull(row, "valore", Valore.class),
                dayOrNull(row, "rilevato_il"),
                jsonOrNull(row, "fonte", Fonte.class),
                row.getString("nota"),
                person(row, "registrato_da"),
                instant(row, "registrato_il"),
                personOrNull(row, "confermato_da"),
                instantOrNull(row, "confermato_il"),
                row.getString("motivo"),
                row.getLong("sequenza"),
                precedenti,
                List.of(json(row, "prove", Misurazione.Allegata[].class)),
                jsonOrNull(row, "rinvio", Misurazione.Rinvio.class));
    }

    private Map<Place, List<Precedente>> precedenti(List<UUID> objectives) {
        Map<Place, List<Precedente>> byPlace = new HashMap<>();
        jdbc.sql("""
                        select objective_id, indicatore_id, period, sequenza, valore, registrato_da, registrato_il
                        from read.misurazione_precedente
                        where objective_id in (:ids)
                        order by objective_id, indicatore_id, period, sequenza""").param("ids", objectives).query(row -> {
            byPlace.computeIfAbsent(place(row), _ -> new ArrayList<>())
                    .add(new Precedente(
                            json(row, "valore", Valore.class),
                            person(row, "registrato_da"),
                            instant(row, "registrato_il"),
                            row.getLong("sequenza")));
        });
        return byPlace;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(uuid(row, "objective_id"), uuid(row, "indicatore_id"), row.getString("period"));
    }

    private Map<UUID, List<Variata>> variazioni(List<UUID> ids) {
        Map<UUID, List<Variata>> variazioni = new HashMap<>();
        jdbc.sql("""
                        select objective_id, variazione_id, numero, atto_organo, atto_numero, atto_data, atto_esecutivo,
                               causa, motivo, modifica, segnalazioni, sequenza, registrata_il
                        from read.objective_variazione
                        where objective_id in (:ids)
                        order by objective_id, sequenza""").param("ids", ids).query(row -> {
            variazioni
                    .computeIfAbsent(uuid(row, "objective_id"), _ -> new ArrayList<>())
                    .add(new Variata(
                            new VariazioneId(uuid(row, "variazione_id")),
                            row.getInt("numero"),
                            Objects.requireNonNull(act(row, "")),
                            constant(row, "causa", Causa.class),
                            row.getString("motivo"),
                            json(row, "modifica", Modifica.class),
                            List.of(json(row, "segnalazioni", Segnalazione[].class)),
                            row.getLong("sequenza"),
                            instant(row, "registrata_il")));
        });
        return variazioni;
    }
}
