// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal reads. */
public final class Console {

    private final PrintStream out;
    private final long since = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    public void warn(String line) {
        say("Attenzione: " + line);
    }

    /** A step that is done, with the seconds since the start. */
    public void done(String what) {
        long tenths = Duration.ofNanos(System.nanoTime() - since).toMillis() / 100;
        say(String.format(Locale.ITALY, "  %3d,%d s  %s", tenths / 10, tenths % 10, what));
    }
}
