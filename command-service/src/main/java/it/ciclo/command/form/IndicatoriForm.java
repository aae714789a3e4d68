// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.command.shared.NamedParts;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Aggregazione.Modo;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Misura.EventBand;
import it.ciclo.contracts.objective.Misura.Fase;
import it.ciclo.contracts.objective.Misura.Livello;
import it.ciclo.contracts.objective.Misura.Quoziente;
import it.ciclo.contracts.objective.Misura.Tratto;
import it.ciclo.contracts.smvp.LateBand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the indicatori of an objective; what is new among them gets its id here. */
public final class IndicatoriForm {

    private static final int INDICATORI = 20;
    private static final int FASI = 36;
    private static final int UNIT_OF_MEASURE = 50;
    private static final int FONTE = 500;
    private static final int DECIMALI = 4;
    private static final int ROWS = 20;
    private static final int DAYS = 366;
    private static final int EVENTS = 9999;

    private final Form form;
    private final List<IndicatoreId> ids = new ArrayList<>();
    private static final int FORMULA = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Set<IndicatoreId> indicatori = new HashSet<>();
    private final Set<FaseId> fasi = new HashSet<>();

    public IndicatoriForm(Form form) {
        this.form = form;
    }

    public List<Indicatore> read(@Nullable List<IndicatoreRequest> requests) {
        List<IndicatoreRequest> given = form.list("/indicatori", requests, INDICATORI);
        // Known before they are read: an indicatore may be weighed with one that comes later.
        given.forEach(request -> ids.add(request.id() == null ? new IndicatoreId(UUID.randomUUID()) : request.id()));
        List<Indicatore> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            read.add(indicatore("/indicatori/" + i, ids.get(i), given.get(i)));
        }
        return read;
    }

    /** The ids the request named. */
    public NamedParts named() {
        return new NamedParts(indicatori, fasi);
    }

    /** A new objective has no part yet that could be named. */
    public void expectNoIds() {
        if (!indicatori.isEmpty() || !fasi.isEmpty()) {
            form.note("/indicatori", FormProblem.ID_NOT_EXPECTED);
        }
    }

    private Indicatore indicatore(String at, IndicatoreId id, IndicatoreRequest request) {
        if (request.id() != null) {
            indicatori.add(id);
        }
        Misura misura = misura(at + "/misura", request.misura());
        return new Indicatore(
                id,
                form.line(at + "/nome", request.nome(), Form.TITLE),
                misura,
                form.optionalLine(at + "/unitaDiMisura", request.unitaDiMisura(), UNIT_OF_MEASURE),
                form.number(at + "/decimali", request.decimali(), 0, DECIMALI, 2),
                form.optionalLine(at + "/fonte", request.fonte(), FONTE),
                form.peso(at + "/peso", request.peso()),
                form.required(at + "/cadenza", request.cadenza(), Cadenza.ANNUALE),
                request.baseline(),
                aggregazione(at + "/aggregazione", request.aggregazione()),
                dettagli(at + "/dettagli", request.dettagli(), misura));
    }

    private @Nullable Dettagli dettagli(String at, @Nullable DettagliRequest request, Misura misura) {
        if (request == null) {
            return null;
        }
        // Only these promise one number a year.
        boolean numbered = misura instanceof Misura.Crescente
                || misura instanceof Misura.Decrescente
                || misura instanceof Misura.Rapporto;
        expectNone(at + "/secondoAnno", numbered ? null : request.secondoAnno());
        expectNone(at + "/terzoAnno", numbered ? null : request.terzoAnno());
        boolean dated = misura instanceof Misura.Scadenza;
        expectNone(at + "/entroSecondoAnno", dated ? null : request.entroSecondoAnno());
        expectNone(at + "/entroTerzoAnno", dated ? null : request.entroTerzoAnno());
        BigDecimal soglia = request.soglia();
        if (soglia != null && (soglia.signum() < 0 || soglia.compareTo(HUNDRED) > 0)) {
            form.note(at + "/soglia", FormProblem.NUMBER_OUT_OF_RANGE, "0", "100");
        } else if (soglia != null && !misura.hasGrado()) {
            form.note(at + "/soglia", FormProblem.NOT_OF_THIS_KIND);
        }
        return Dettagli.of(
                form.optionalLine(at + "/formula", request.formula(), FORMULA),
                request.classe(),
                request.secondoAnno(),
                request.terzoAnno(),
                soglia,
                form.optionalDate(at + "/entroSecondoAnno", request.entroSecondoAnno()),
                form.optionalDate(at + "/entroTerzoAnno", request.entroTerzoAnno()));
    }

    private void expectNone(String pointer, @Nullable Object given) {
        if (given != null) {
            form.note(pointer, FormProblem.NOT_OF_THIS_KIND);
        }
    }

    private Aggregazione aggregazione(String at, @Nullable AggregazioneRequest request) {
        if (request == null) {
            return Aggregazione.OWN_VALUE;
        }
        Modo modo = form.required(at + "/modo", request.modo(), Modo.OWN_VALUE);
        if (modo != Modo.WEIGHTED) {
            return Aggregazione.of(modo);
        }
        int weighs = form.number(at + "/pesataCon", request.pesataCon(), 0, ids.size() - 1, 0);
        return new Aggregazione(modo, ids.get(weighs));
    }

    private Misura misura(String at, @Nullable MisuraRequest request) {
        return switch (request) {
            case null -> form.required(at, null, new Misura.OnOff(true));
            case MisuraRequest.Crescente m -> new Misura.Crescente(m.target(), m.variante());
            case MisuraRequest.Decrescente m -> new Misura.Decrescente(m.target(), m.variante());
            case MisuraRequest.Intervallo m -> new Misura.Intervallo(m.minimo(), m.massimo(), m.tolleranza());
            case MisuraRequest.OnOff m -> new Misura.OnOff(form.required(at + "/atteso", m.atteso(), true));
            case MisuraRequest.Scadenza m ->
                new Misura.Scadenza(
                        form.optionalDate(at + "/entro", m.entro()),
                        rows(
                                at + "/ritardi",
                                m.ritardi(),
                                (row, in) -> new LateBand(
                                        number(in + "/untilDays", row.untilDays(), DAYS),
                                        form.required(in + "/grado", row.grado(), BigDecimal.ZERO))));
            case MisuraRequest.Rapporto m ->
                new Misura.Rapporto(
                        m.target(),
                        form.required(at + "/crescente", m.crescente(), true),
                        m.seZero(),
                        m.quoziente() == null ? Quoziente.PERCENTUALE : m.quoziente());
            case MisuraRequest.Scala m ->
                new Misura.Scala(rows(
                        at + "/livelli",
                        m.livelli(),
                        (row, in) -> new Livello(
                                form.line(in + "/nome", row.nome(), Form.TITLE),
                                form.required(in + "/grado", row.grado(), BigDecimal.ZERO))));
            case MisuraRequest.Fasce m ->
                new Misura.Fasce(
                        form.required(at + "/crescente", m.crescente(), true),
                        Boolean.TRUE.equals(m.proporzionale()),
                        rows(
                                at + "/fasce",
                                m.fasce(),
                                (row, in) -> new Tratto(
                                        form.required(in + "/da", row.da(), BigDecimal.ZERO),
                                        form.required(in + "/a", row.a(), BigDecimal.ONE),
                                        form.required(in + "/grado", row.grado(), BigDecimal.ZERO))));
            case MisuraRequest.Eventi m ->
                new Misura.Eventi(rows(
                        at + "/tollerati",
                        m.tollerati(),
                        (row, in) -> new EventBand(
                                number(in + "/finoA", row.finoA(), EVENTS),
                                form.required(in + "/grado", row.grado(), BigDecimal.ZERO))));
            case MisuraRequest.Contesto _ -> new Misura.Contesto();
            case MisuraRequest.PerFasi m -> {
                List<FaseRequest> given = form.list(at + "/fasi", m.fasi(), FASI);
                List<Fase> read = new ArrayList<>();
                for (int i = 0; i < given.size(); i++) {
                    read.add(fase(at + "/fasi/" + i, given.get(i)));
                }
                yield new Misura.PerFasi(read);
            }
        };
    }

    private int number(String at, @Nullable Integer value, int most) {
        return form.number(at, form.required(at, value, 1), 1, most, 1);
    }

    private interface Reading<R, T> {
        T read(R row, String at);
    }

    private <R, T> List<T> rows(String at, @Nullable List<R> given, Reading<R, T> reading) {
        List<R> rows = form.list(at, given == null ? List.of() : given, ROWS);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(reading.read(rows.get(i), at + "/" + i));
        }
        return read;
    }

    private Fase fase(String at, FaseRequest request) {
        FaseId id = request.id();
        if (id != null) {
            fasi.add(id);
        }
        return new Fase(
                id == null ? new FaseId(UUID.randomUUID()) : id,
                form.line(at + "/nome", request.nome(), Form.TITLE),
                form.peso(at + "/peso", request.peso()).value(),
                form.date(at + "/dal", request.dal()),
                form.date(at + "/al", request.al()));
    }
}
