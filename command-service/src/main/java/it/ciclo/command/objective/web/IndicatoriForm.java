// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.objective.ObjectiveCommand.NamedParts;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Misura.Fase;
import it.ciclo.contracts.objective.Misura.ZeroDenominator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the indicatori of an objective; what is new among them gets its id here. */
final class IndicatoriForm {

    private static final int INDICATORI = 20;
    private static final int FASI = 36;
    private static final int UNIT_OF_MEASURE = 50;
    private static final int FONTE = 500;
    private static final int DECIMALI = 4;

    private final Form form;
    private final Set<IndicatoreId> indicatori = new HashSet<>();
    private final Set<FaseId> fasi = new HashSet<>();

    IndicatoriForm(Form form) {
        this.form = form;
    }

    List<Indicatore> read(@Nullable List<IndicatoreRequest> requests) {
        List<IndicatoreRequest> given = form.list("/indicatori", requests, INDICATORI);
        List<Indicatore> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            read.add(indicatore("/indicatori/" + i, given.get(i)));
        }
        return read;
    }

    /** The ids the request named. */
    NamedParts named() {
        return new NamedParts(indicatori, fasi);
    }

    /** A new objective has no part yet that could be named. */
    void expectNoIds() {
        if (!indicatori.isEmpty() || !fasi.isEmpty()) {
            form.note("/indicatori", FormProblem.ID_NOT_EXPECTED);
        }
    }

    private Indicatore indicatore(String at, IndicatoreRequest request) {
        IndicatoreId id = request.id();
        if (id != null) {
            indicatori.add(id);
        }
        return new Indicatore(
                id == null ? new IndicatoreId(UUID.randomUUID()) : id,
                form.line(at + "/nome", request.nome(), Form.TITLE),
                misura(at + "/misura", request.misura()),
                form.optionalLine(at + "/unitaDiMisura", request.unitaDiMisura(), UNIT_OF_MEASURE),
                form.number(at + "/decimali", request.decimali(), 0, DECIMALI, 2),
                form.optionalLine(at + "/fonte", request.fonte(), FONTE),
                form.peso(at + "/peso", request.peso()),
                form.required(at + "/cadenza", request.cadenza(), Cadenza.ANNUALE),
                request.baseline());
    }

    private Misura misura(String at, @Nullable MisuraRequest request) {
        return switch (request) {
            case null -> form.required(at, null, new Misura.OnOff(true));
            case MisuraRequest.Crescente m -> new Misura.Crescente(m.target());
            case MisuraRequest.Decrescente m -> new Misura.Decrescente(m.target());
            case MisuraRequest.OnOff m -> new Misura.OnOff(form.required(at + "/atteso", m.atteso(), true));
            case MisuraRequest.Scadenza m -> new Misura.Scadenza(form.optionalDate(at + "/entro", m.entro()));
            case MisuraRequest.Rapporto m ->
                new Misura.Rapporto(
                        m.target(),
                        form.required(at + "/crescente", m.crescente(), true),
                        form.required(at + "/seZero", m.seZero(), ZeroDenominator.NOT_AVAILABLE));
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
