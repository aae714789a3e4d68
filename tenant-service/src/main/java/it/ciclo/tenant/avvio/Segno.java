// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of the comuni ends, and the next one begins. For who asks it is only a word to be given back. */
record Segno(int ordine, String nome, UUID tenant) {

    static final Segno INIZIO = new Segno(0, "", new UUID(0, 0));

    private static final Pattern TEXT = Pattern.compile(
            "([1-6]) ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) ([a-z0-9 ]{0,400})");
    private static final int LONGEST = 1_000;

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((ordine + " " + tenant + " " + nome).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 when nobody was given it */
    static Segno of(String text) {
        Matcher parts = TEXT.matcher(text.length() > LONGEST ? "" : decoded(text));
        if (!parts.matches()) {
            throw invalid();
        }
        return new Segno(Integer.parseInt(parts.group(1)), parts.group(3), UUID.fromString(parts.group(2)));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(400, Problem.of("PARAMETER_INVALID", "dopo"));
    }
}
