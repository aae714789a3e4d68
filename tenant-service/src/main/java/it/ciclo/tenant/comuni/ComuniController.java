// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.comuni;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list says nothing about who uses Ciclo. */
@RestController
class ComuniController {

    private static final int SHOWN = 20;
    private static final int LONGEST = 100;

    /**
     * @param simile whether none begins so, and what is told is the one that was probably meant
     * @param ancora whether there are more
     */
    record Trovati(String fonte, List<Comune> comuni, boolean simile, boolean ancora) {}

    private final Comuni comuni;

    ComuniController(Comuni comuni) {
        this.comuni = comuni;
    }

    @GetMapping("/comuni")
    Trovati comuni(@RequestParam(name = "q", defaultValue = "") String text) {
        if (text.length() > LONGEST) {
            throw new ProblemException(
                    400, Problem.at("/q", "TEXT_TOO_LONG", Integer.toString(LONGEST), Integer.toString(text.length())));
        }
        List<Comune> found = comuni.beginning(text, SHOWN + 1);
        if (found.isEmpty()) {
            List<Comune> near = comuni.near(text).stream().toList();
            return new Trovati(comuni.fonte(), near, !near.isEmpty(), false);
        }
        return new Trovati(
                comuni.fonte(), found.subList(0, Math.min(SHOWN, found.size())), false, found.size() > SHOWN);
    }
}
