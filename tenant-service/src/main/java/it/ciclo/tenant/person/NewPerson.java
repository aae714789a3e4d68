// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.problem.Complaints;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who gets an account. */
public record NewPerson(String username, String password, String nome, String cognome) {

    private static final int LONGEST_PART = 40;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");

    /** Checks the parts of a request and complains at {@code <at>/username} and so on. */
    public static NewPerson checked(
            Complaints complaints,
            String at,
            @Nullable String username,
            @Nullable String password,
            @Nullable String nome,
            @Nullable String cognome) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        complaints.when(!USERNAME.matcher(name).matches(), at + "/username", "USERNAME_INVALID");
        Passwords.check(
                complaints, at + "/password", password, name, nome == null ? "" : nome, cognome == null ? "" : cognome);
        return new NewPerson(
                name,
                password == null ? "" : password,
                complaints.text(nome, at + "/nome", 100),
                complaints.text(cognome, at + "/cognome", 100));
    }

    /** A user name that is hardly somebody's: her name, and a number nobody knows beforehand. Nobody has looked whether it is free. */
    String another(PersonId id) {
        int number = Math.floorMod(id.value().hashCode(), 9_000) + 1_000;
        return Stream.of(nome, cognome, Integer.toString(number))
                .map(NewPerson::plain)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    private static String plain(String part) {
        String letters = Normalizer.normalize(part.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
        return letters.substring(0, Math.min(letters.length(), LONGEST_PART));
    }

    @Override
    public String toString() {
        return "NewPerson[" + username + "]";
    }
}
