// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.problem;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a request in the order of its fields. */
public final class Complaints {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_ADDRESS = 254;
    private static final String MISSING = "VALUE_MISSING";

    private final List<Problem> problems = new ArrayList<>();

    public void when(boolean wrong, String pointer, String code, String... args) {
        if (wrong) {
            problems.add(Problem.at(pointer, code, args));
        }
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /** What cannot be used; what is only not there yet is left out. */
    public List<Problem> wrong() {
        return problems.stream().filter(p -> !p.code().equals(MISSING)).toList();
    }

    /** The text without blanks around it; complains when it is not there or too long. */
    public String text(@Nullable String text, String pointer, int longest) {
        String stripped = optionalText(text, pointer, longest);
        when(stripped == null, pointer, MISSING);
        return stripped == null ? "" : stripped;
    }

    /** The text without blanks around it, null when there is none; complains when it is too long. */
    public @Nullable String optionalText(@Nullable String text, String pointer, int longest) {
        String stripped = text == null ? "" : text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        when(length > longest, pointer, "TEXT_TOO_LONG", Integer.toString(longest), Integer.toString(length));
        return stripped.isEmpty() ? null : stripped;
    }

    /** The mail address without blanks around it; complains when there is none, or it is none. */
    public String address(@Nullable String text, String pointer) {
        String address = text(text, pointer, LONGEST_ADDRESS);
        when(!address.isEmpty() && !ADDRESS.matcher(address).matches(), pointer, "ADDRESS_INVALID");
        return address;
    }

    /** A reason is a sentence, not a sigh. */
    public String reason(@Nullable String text, String pointer) {
        String reason = text(text, pointer, 2_000);
        when(!reason.isEmpty() && reason.codePointCount(0, reason.length()) < 10, pointer, "REASON_TOO_SHORT");
        return reason;
    }

    /** The day, or today after having complained. */
    public LocalDate day(@Nullable LocalDate day, String pointer) {
        when(day == null, pointer, MISSING);
        when(day != null && (day.getYear() < 1990 || day.getYear() > 2099), pointer, "DATE_OUT_OF_RANGE");
        return day == null ? LocalDate.EPOCH : day;
    }

    /** @throws ProblemException 422 when there was anything to complain about */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw new ProblemException(422, problems);
        }
    }
}
