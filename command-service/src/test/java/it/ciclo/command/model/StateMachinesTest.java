// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random years, in the register and on paper, and more of them while something rare was not tried often enough. {@code -Dciclo.model.commands=10000000} for the long run, {@code -Dciclo.model.seed}
 * to live one of them again.
 */
class StateMachinesTest {

    private static final int LIFE = 250;
    private static final long COMMANDS = Long.getLong("ciclo.model.commands", 200_000);
    private static final long SEED = Long.getLong("ciclo.model.seed", System.nanoTime());

    /**
     * Lived by their own tests: an ente has no year, what a caricamento begins is like what is assigned one by one, a programme
     * decides nothing of a year, and a pesatura is weights that could have been typed.
     */
    private static final Set<String> LEFT_OUT = Set.of("ente", "caricamento", "programma", "pesatura");

    @Test
    void theRegisterAndThePaperModelSayTheSame() throws IOException {
        System.out.println("lives from seed " + SEED + ", " + COMMANDS + " commands");
        Tally tally = new Tally();
        long life = 0;
        while (tally.commands < COMMANDS
                || (tally.commands < 4 * COMMANDS && !tooSeldom(tally).isEmpty())) {
            for (int i = 0; i < 40; i++) {
                new Life(SEED + life++).live(LIFE, tally);
            }
        }
        System.out.println(tally);
        assertThat(tally.accepted * 100 / tally.commands).as("percent accepted").isGreaterThanOrEqualTo(30);
        assertThat(tooSeldom(tally)).as("tried too seldom").isEmpty();
    }

    private static List<String> tooSeldom(Tally tally) throws IOException {
        List<String> seldom = new ArrayList<>();
        String list = Files.readString(Path.of("..", "docs", "dominio", "transizioni.json"));
        for (JsonNode row : JsonMapper.shared().readTree(list)) {
            String machine = row.path("macchina").asString();
            if (LEFT_OUT.contains(machine)) {
                continue;
            }
            String transition = machine + " " + row.path("da").asString() + " "
                    + row.path("comando").asString();
            long times = tally.transitions.getOrDefault(transition, 0L)
                    + tally.transitions.getOrDefault(
                            transition + " " + row.path("a").asString(), 0L);
            if (times < 100) {
                seldom.add(transition + " " + times + " times");
            }
            for (JsonNode code : row.path("rifiuti")) {
                long refused = tally.refusals.getOrDefault(code.asString(), 0L);
                if (refused < 20) {
                    seldom.add(code.asString() + " " + refused + " times");
                }
            }
        }
        return seldom.stream().distinct().toList();
    }
}
