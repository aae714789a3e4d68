// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TransitionsTest {

    private static final JavaClasses CODE = new ClassFileImporter().importPackages("it.ciclo.command");

    @Test
    void everyTransitionHasItsCommandItsRefusalsAndItsTest() throws IOException {
        String list = Files.readString(Path.of("..", "docs", "dominio", "transizioni.json"));
        assertThat(of(list)).isEmpty();
    }

    @Test
    void aRowWithoutCommandRefusalOrTestIsFoundAndSoIsACommandWithoutRow() {
        assertThat(of("""
                                [{"macchina": "piano", "da": "DRAFT", "a": "PROPOSED", "comando": "ProposePlan", "rifiuti": ["NO_SUCH_CODE"],
                                  "prova": "piano.PianoDeciderTest#thisIsNotWrittenYet"}]
                                """))
                .contains(
                        "piano DRAFT -> PROPOSED by ProposePlan: no such command",
                        "piano DRAFT -> PROPOSED by ProposePlan: no refusal is called NO_SUCH_CODE",
                        "piano DRAFT -> PROPOSED by ProposePlan: no test is called piano.PianoDeciderTest#thisIsNotWrittenYet",
                        "ProposePiano makes no transition of the list",
                        "PESI_NOT_100 refuses no transition of the list");
    }

    private static List<String> of(String list) {
        return new Transitions(JsonMapper.shared().readTree(list), CODE).complaints();
    }
}
