// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in words a person recognises. Believed by nobody but who reads the list of her sessions. */
final class Device {

    private record Mark(String text, String words) {}

    /** In this order: most browsers name others beside themselves. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Chrome/", "Chrome"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "Mac"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    private Device() {}

    static String words(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        if (browser.isEmpty()) {
            return "Un programma";
        }
        return system.isEmpty() ? browser : browser + " su " + system;
    }

    private static String first(List<Mark> marks, String said) {
        return marks.stream()
                .filter(mark -> said.contains(mark.text()))
                .map(Mark::words)
                .findFirst()
                .orElse("");
    }
}
