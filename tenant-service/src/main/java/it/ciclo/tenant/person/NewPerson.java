// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.tenant.problem.Complaints;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who gets an account. */
public record NewPerson(String username, String password, String nome, String cognome) {

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

    @Override
    public String toString() {
        return "NewPerson[" + username + "]";
    }
}
