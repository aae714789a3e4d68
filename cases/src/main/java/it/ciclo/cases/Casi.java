// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import it.ciclo.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** All files of a folder and of those in it, in the order of their names. */
final class Casi {

    private Casi() {}

    static List<Esito> run(Path folder) {
        List<Esito> esiti = new ArrayList<>();
        for (Path file : files(folder)) {
            esiti.addAll(file(file));
        }
        if (esiti.isEmpty()) {
            esiti.add(Esito.malformed(folder.toString(), "-", "-", "nessun caso in questa cartella"));
        }
        return esiti;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static List<Esito> file(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.json$", "");
        try {
            JsonNode root = EventJson.mapper().readTree(Files.readString(file));
            if (root == null || !root.isObject()) {
                throw new Malformed("il file non è un oggetto JSON");
            }
            return asserzioni(name, new Inputs(root));
        } catch (Malformed e) {
            return List.of(Esito.malformed(name, "-", "-", String.valueOf(e.getMessage())));
        } catch (JacksonException | IOException e) {
            return List.of(Esito.malformed(name, "-", "-", "il file non si legge come JSON"));
        }
    }

    private static List<Esito> asserzioni(String name, Inputs root) {
        if (!root.text("schemaVersion").equals("1.0")) {
            throw new Malformed("schemaVersion " + root.text("schemaVersion") + " non è 1.0");
        }
        if (!root.text("caseId").equals(name)) {
            throw new Malformed("caseId " + root.text("caseId") + " non è il nome del file");
        }
        List<Inputs> given = root.objects("assertions");
        if (given.isEmpty()) {
            throw new Malformed("nessuna asserzione");
        }
        List<Esito> esiti = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Inputs one : given) {
            Esito esito = new Asserzione(name, one).esito();
            esiti.add(
                    seen.add(esito.asserzione())
                            ? esito
                            : Esito.malformed(name, esito.asserzione(), esito.regola(), "id già usato nel file"));
        }
        return esiti;
    }
}
