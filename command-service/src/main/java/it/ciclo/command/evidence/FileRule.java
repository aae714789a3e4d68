// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a file may be kept: all reasons why not, in the order of the fields. */
final class FileRule {

    private static final int LONGEST_NAME = 150;

    private FileRule() {}

    /** @throws ProblemException 422 with everything that is wrong */
    static Tipo check(String nome, String declared, byte[] content) {
        List<Problem> problems = new ArrayList<>();
        String name = nome.strip();
        Optional<Tipo> tipo = Tipo.named(name);
        if (!isName(name)) {
            problems.add(Problem.at("/nome", "EVIDENCE_NAME"));
        } else if (tipo.isEmpty()) {
            problems.add(Problem.at("/nome", "EVIDENCE_TYPE", Tipo.all()));
        }
        tipo.filter(t -> !t.isDeclaredAs(declared))
                .ifPresent(t -> problems.add(Problem.at("/tipo", "EVIDENCE_DECLARED", t.name())));
        if (content.length == 0) {
            problems.add(Problem.at("/contenuto", "EVIDENCE_EMPTY"));
        } else {
            tipo.filter(t -> !t.begins(content))
                    .ifPresent(t -> problems.add(Problem.at("/contenuto", "EVIDENCE_CONTENT", t.name())));
        }
        if (!problems.isEmpty() || tipo.isEmpty()) {
            throw new ProblemException(422, problems);
        }
        return tipo.get();
    }

    /** One that can be shown and saved anywhere: no path, nothing that cannot be seen, not hidden. */
    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && !name.startsWith(".")
                && name.codePoints().noneMatch(FileRule::isForbidden);
    }

    private static boolean isForbidden(int c) {
        return "/\\:*?\"<>|".indexOf(c) >= 0
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    /** "14 MB", "812 kB": as people read it. */
    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " byte";
        }
        boolean large = bytes >= 1_000_000;
        BigDecimal size = new BigDecimal(bytes)
                .movePointLeft(large ? 6 : 3)
                .setScale(large ? 1 : 0, RoundingMode.UP)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%s %s", size.toPlainString().replace('.', ','), large ? "MB" : "kB");
    }
}
