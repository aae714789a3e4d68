// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.rulebook.RulesReading;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request while it is read. Each method takes a field and where it lies, notes what is wrong with it and gives the value; a
 * field that is wrong gives some value of its type, which {@link #done} never lets out. The mapper has already refused what is no
 * JSON, no number, no text (400); here a rule about a field says no (422).
 */
public final class Form {

    public static final int NAME = 200;
    public static final int TITLE = 300;
    public static final int LONG_TEXT = 10_000;
    private static final int CODICE = 30;
    private static final int MOTIVO_SHORTEST = 10;
    private static final int MOTIVO_LONGEST = 2_000;
    private static final int NUMERO = 50;
    private static final int SMVP_VERSIONS = 9_999;
    private static final int URL_LENGTH = 2_000;
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private final List<Problem> problems;
    private final String within;

    public Form() {
        this(new ArrayList<>(), "");
    }

    private Form(List<Problem> problems, String within) {
        this.problems = problems;
        this.within = within;
    }

    /** One of several like parts of the request; what it notes is noted here, at its place. */
    public Form part(String pointer) {
        return new Form(problems, within + pointer);
    }

    /**
     * The end of reading.
     *
     * @throws ProblemException with everything that was noted
     */
    public <T> T done(T value) {
        if (!problems.isEmpty()) {
            throw new ProblemException(422, problems);
        }
        return value;
    }

    public <T> T required(String pointer, @Nullable T value, T otherwise) {
        if (value == null) {
            note(pointer, FormProblem.REQUIRED);
            return otherwise;
        }
        return value;
    }

    /** A name or title: one line. */
    public String line(String pointer, @Nullable String value, int longest) {
        String text = optionalLine(pointer, value, longest);
        if (text.isEmpty()) {
            note(pointer, FormProblem.REQUIRED);
        }
        return text;
    }

    public String optionalLine(String pointer, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            note(pointer, FormProblem.LINE_BREAK);
        }
        return length(pointer, visible(pointer, text), 0, longest);
    }

    public String codice(String pointer, @Nullable String value) {
        return line(pointer, value, CODICE);
    }

    /** A text of several lines, which may be empty. */
    public String text(String pointer, @Nullable String value) {
        return length(pointer, visible(pointer, value == null ? "" : value.strip()), 0, LONG_TEXT);
    }

    /** Why somebody does this: long enough to mean something. */
    public String motivo(String pointer, @Nullable String value) {
        String text = optionalMotivo(pointer, value);
        if (text == null) {
            note(pointer, FormProblem.REQUIRED);
            return "";
        }
        return text;
    }

    public @Nullable String optionalMotivo(String pointer, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.isEmpty() ? null : length(pointer, visible(pointer, text), MOTIVO_SHORTEST, MOTIVO_LONGEST);
    }

    public LocalDate date(String pointer, @Nullable String value) {
        LocalDate date = optionalDate(pointer, value);
        if (date == null) {
            if (value == null || value.isBlank()) {
                note(pointer, FormProblem.REQUIRED);
            }
            return LocalDate.EPOCH;
        }
        return date;
    }

    /** Null where there is none, or none that the calendar knows. */
    public @Nullable LocalDate optionalDate(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (DAY.matcher(value).matches()) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                note(pointer, FormProblem.DATE_INVALID);
                return null;
            }
        }
        note(pointer, FormProblem.DATE_INVALID);
        return null;
    }

    public Anno anno(String pointer, @Nullable Integer value) {
        Anno otherwise = new Anno(2000);
        if (value == null) {
            note(pointer, FormProblem.REQUIRED);
            return otherwise;
        }
        if (value < 2000 || value > 2099) {
            note(pointer, FormProblem.YEAR_INVALID);
            return otherwise;
        }
        return new Anno(value);
    }

    public Peso peso(String pointer, @Nullable BigDecimal value) {
        if (value == null) {
            note(pointer, FormProblem.REQUIRED);
            return Peso.ZERO;
        }
        if (value.signum() < 0
                || value.compareTo(Peso.CENTO.value()) > 0
                || value.stripTrailingZeros().scale() > 2) {
            note(pointer, FormProblem.PESO_INVALID);
            return Peso.ZERO;
        }
        return new Peso(value);
    }

    public int number(String pointer, @Nullable Integer value, int least, int most, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (value < least || value > most) {
            note(pointer, FormProblem.NUMBER_OUT_OF_RANGE, Integer.toString(least), Integer.toString(most));
            return otherwise;
        }
        return value;
    }

    /** Whether the ente has this version, the rules know. */
    public int smvpVersion(String pointer, int value) {
        return number(pointer, value, 1, SMVP_VERSIONS, 1);
    }

    public <T> List<T> list(String pointer, @Nullable List<T> values, int most) {
        List<T> list = values == null ? List.of() : values;
        if (list.size() > most) {
            note(pointer, FormProblem.TOO_MANY, Integer.toString(most));
            return List.of();
        }
        return list;
    }

    /** What the ente publishes is at an address that starts with https. */
    public String url(String pointer, @Nullable String value) {
        String text = line(pointer, value, URL_LENGTH);
        if (!text.isEmpty() && !isHttps(text)) {
            note(pointer, FormProblem.URL_INVALID);
        }
        return text;
    }

    private static boolean isHttps(String text) {
        try {
            URI uri = new URI(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Which values go with an indicatore, its decider knows. */
    public Valore valore(String pointer, @Nullable Valore value) {
        Valore given = required(pointer, value, new Valore.SiNo(false));
        if (given instanceof Valore.Livello(String livello)) {
            line(pointer + "/livello", livello, TITLE);
        }
        return given;
    }

    public Act delibera(String pointer, @Nullable ActRequest atto) {
        return act(pointer, atto, FormProblem.DELIBERA_MISSING);
    }

    public Act verbale(String pointer, @Nullable ActRequest atto) {
        return act(pointer, atto, FormProblem.VERBALE_MISSING);
    }

    private Act act(String pointer, @Nullable ActRequest given, FormProblem missing) {
        ActRequest atto = given == null ? new ActRequest(null, null, null, null) : given;
        Organ organo = required(pointer + "/organo", atto.organo(), Organ.GIUNTA);
        String numero = optionalLine(pointer + "/numero", atto.numero(), NUMERO);
        if (numero.isEmpty()) {
            note(pointer + "/numero", missing);
        }
        LocalDate data = optionalDate(pointer + "/data", atto.data());
        if (atto.data() == null || atto.data().isBlank()) {
            note(pointer + "/data", missing);
        }
        return new Act(
                organo,
                numero.isEmpty() ? "?" : numero,
                data == null ? LocalDate.EPOCH : data,
                Boolean.TRUE.equals(atto.immediatamenteEseguibile()));
    }

    /** The whole rules of an SMVP, whether or not they agree with each other. */
    public SmvpRules rules(String pointer, @Nullable JsonNode json) {
        return RulesReading.read(within + pointer, json, problems);
    }

    public void note(String pointer, FormProblem problem, String... args) {
        problems.add(Problem.at(within + pointer, problem.name(), args));
    }

    /** What cannot be seen can make two texts look like one: zero-width characters, joiners, marks of direction. */
    private String visible(String pointer, String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029)) {
            note(pointer, FormProblem.TEXT_INVISIBLE);
        }
        return text;
    }

    /** In code points, as people count. */
    private String length(String pointer, String text, int shortest, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            note(pointer, FormProblem.TEXT_TOO_LONG, Integer.toString(longest), Integer.toString(length));
        } else if (length < shortest) {
            note(pointer, FormProblem.TEXT_TOO_SHORT, Integer.toString(shortest));
        }
        return text;
    }
}
