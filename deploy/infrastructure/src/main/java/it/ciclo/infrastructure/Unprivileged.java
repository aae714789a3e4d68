// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root. Where we are root, it runs in a user namespace in which we are nobody; where the machine allows none,
 * as a user without rights, who is then given its directories.
 */
record Unprivileged(List<String> prefix, @Nullable String user) {

    static Unprivileged owning(Path... directories) {
        List<Path> owned = List.of(directories);
        if (!isRoot()) {
            return new Unprivileged(List.of(), null);
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(List.of("unshare", "-U"), null);
        }
        String user = succeeds(List.of("id", "postgres")) ? "postgres" : "nobody";
        List<String> prefix = succeeds(List.of("setpriv", "--reuid", user, "--clear-groups", "true"))
                ? List.of("setpriv", "--reuid", user, "--clear-groups")
                : List.of("runuser", "-u", user, "--");
        Unprivileged unprivileged = new Unprivileged(prefix, user);
        owned.forEach(unprivileged::own);
        return unprivileged;
    }

    /** Gives a file or directory to the user the program runs as, where that is not us. */
    void own(Path path) {
        if (user != null && !succeeds(List.of("chown", "-R", user, path.toString()))) {
            throw new InfrastructureException("cannot give " + path + " to the user " + user);
        }
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
