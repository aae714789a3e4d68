// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.web;

import it.ciclo.command.caricamento.CaricamentoCommand.ImportObjectives;
import it.ciclo.command.caricamento.CaricamentoCommand.Riga;
import it.ciclo.command.form.Form;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.caricamento.CaricamentoEvent.FileCaricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Formato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Scartata;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sheet, read by whoever sends it.
 *
 * @param righe the objectives to assign: all of them or none
 * @param scartate the rows the sender left out, with the reason it was told
 */
record ImportObjectivesRequest(
        @Nullable Integer anno,
        @Nullable FileRequest file,
        @Nullable List<ObiettivoRequest> righe,
        @Nullable List<ScartataRequest> scartate) {

    static final int OBIETTIVI = 500;
    private static final int SCARTATE = 1_000;
    private static final int RIGA = 1_048_576;
    private static final int CODICE = 100;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String NO_HASH = "0".repeat(64);

    record FileRequest(
            @Nullable String nome,
            @Nullable String sha256,
            @Nullable Formato formato) {}

    record ScartataRequest(
            @Nullable Integer riga,
            @Nullable String codice,
            @Nullable String motivo) {}

    ImportObjectives command(StreamId stream) {
        Form form = new Form();
        Anno year = form.anno("/anno", anno);
        FileCaricato read = file(form);
        List<ObiettivoRequest> given = form.list("/righe", righe, OBIETTIVI);
        List<Riga> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            rows.add(given.get(i).read(form.part("/righe/" + i), stream.tenant(), year));
        }
        return form.done(new ImportObjectives(stream, year, read, rows, scartate(form)));
    }

    private FileCaricato file(Form form) {
        FileRequest given = file == null ? new FileRequest(null, null, null) : file;
        String nome = form.line("/file/nome", given.nome(), Form.NAME);
        Formato formato = form.required("/file/formato", given.formato(), Formato.CSV);
        String hash = form.required("/file/sha256", given.sha256(), NO_HASH);
        if (!SHA256.matcher(hash).matches()) {
            form.note("/file/sha256", FormProblem.HASH_INVALID);
            return new FileCaricato(nome, NO_HASH, formato);
        }
        return new FileCaricato(nome, hash, formato);
    }

    private List<Scartata> scartate(Form form) {
        List<ScartataRequest> given = form.list("/scartate", scartate, SCARTATE);
        List<Scartata> left = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Form part = form.part("/scartate/" + i);
            ScartataRequest one = given.get(i);
            left.add(new Scartata(
                    riga(part, one.riga()),
                    part.optionalLine("/codice", one.codice(), CODICE),
                    part.text("/motivo", one.motivo())));
        }
        return left;
    }

    static int riga(Form form, @Nullable Integer riga) {
        return form.number("/riga", form.required("/riga", riga, 1), 1, RIGA, 1);
    }
}
