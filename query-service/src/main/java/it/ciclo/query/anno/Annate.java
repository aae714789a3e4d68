// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import static it.ciclo.query.reading.RowReader.constant;
import static it.ciclo.query.reading.RowReader.day;
import static it.ciclo.query.reading.RowReader.dayOrNull;
import static it.ciclo.query.reading.RowReader.person;
import static it.ciclo.query.reading.RowReader.uuid;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.tenancy.Membership;
import it.ciclo.query.ciclo.CicloDocument;
import it.ciclo.query.ciclo.CicloQueries;
import it.ciclo.query.ente.EnteQueries;
import it.ciclo.query.monitoraggio.MonitoraggioQueries;
import it.ciclo.query.objective.ObjectiveQueries;
import it.ciclo.query.peg.PegQueries;
import it.ciclo.query.piano.PianoQueries;
import it.ciclo.query.relazione.RelazioneQueries;
import it.ciclo.query.variazione.VariazioneQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a year whole, inside the snapshot of one answer. A year of a comune is some tens of objectives. */
public final class Annate {

    private final JdbcClient jdbc;
    private final CicloQueries cicli;
    private final PianoQueries piani;
    private final PegQueries peg;
    private final RelazioneQueries relazioni;
    private final EnteQueries enti;
    private final ObjectiveQueries objectives;
    private final VariazioneQueries variazioni;
    private final MonitoraggioQueries monitoraggi;
    private final AnnoSettings settings;
    private final Clock clock;

    public Annate(JdbcClient jdbc, AnnoSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.cicli = new CicloQueries(jdbc);
        this.piani = new PianoQueries(jdbc);
        this.peg = new PegQueries(jdbc);
        this.relazioni = new RelazioneQueries(jdbc);
        this.enti = new EnteQueries(jdbc);
        this.objectives = new ObjectiveQueries(jdbc);
        this.variazioni = new VariazioneQueries(jdbc);
        this.monitoraggi = new MonitoraggioQueries(jdbc);
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty where the year was never opened. */
    public Optional<Annata> of(Anno anno) {
        CicloDocument ciclo = cicli.of(anno);
        return ciclo == null
                ? Optional.empty()
                : Optional.of(Annata.of(
                        anno,
                        LocalDate.now(clock),
                        ciclo,
                        piani.of(anno),
                        peg.of(anno),
                        relazioni.of(anno),
                        enti.unita(),
                        objectives.ofYear(anno),
                        variazioni.ofYear(anno),
                        monitoraggi.ofYear(anno),
                        titolari(),
                        settings));
    }

    /** Newest first. */
    public List<Anno> anni() {
        return cicli.anni();
    }

    private Titolari titolari() {
        return new Titolari(jdbc.sql("""
                        select membership_id, person_id, role, unita_id, valid_from, valid_to
                        from tenancy.membership
                        where role = 'RESPONSABILE' and delegante is null and not revoked""")
                .query((row, _) -> {
                    UUID unita = row.getObject("unita_id", UUID.class);
                    return new Membership(
                            uuid(row, "membership_id"),
                            person(row, "person_id"),
                            constant(row, "role", Role.class),
                            unita == null ? null : new UnitaId(unita),
                            day(row, "valid_from"),
                            dayOrNull(row, "valid_to"));
                })
                .list());
    }
}
