// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * What was typed.
 *
 * @param cache whether the caches of loaded classes are made in the background
 * @param persona username, for {@code token}
 * @param ente part of the name or the id, for {@code token}
 */
record Options(
        Command command, Path home, Path data, Ports ports, boolean demo, boolean cache, String persona, String ente) {

    enum Command {
        UP,
        TOKEN,
        CHECK,
        RESET
    }

    static Options of(String[] arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        Path home = Path.of(System.getProperty("ciclo.home", "."));
        Path data = home.resolve(".ciclo");
        int port = 8080;
        boolean demo = true;
        boolean cache = true;
        List<String> words = new ArrayList<>();
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--data" -> data = Path.of(value(left, argument));
                case "--port" -> port = number(value(left, argument));
                case "--no-demo" -> demo = false;
                case "--no-cache" -> cache = false;
                default -> {
                    if (argument.startsWith("-")) {
                        throw new StartException(
                                "Non conosco l'opzione " + argument + ". Le opzioni sono in ./ciclo help.");
                    }
                    words.add(argument);
                }
            }
        }
        Command command = command(words.isEmpty() ? "up" : words.removeFirst());
        if (words.size() != (command == Command.TOKEN ? 2 : 0)) {
            throw new StartException(
                    command == Command.TOKEN
                            ? "Servono persona ed ente: ./ciclo token ada.esempio lovere."
                            : "Non capisco: " + String.join(" ", words) + ".");
        }
        String persona = words.isEmpty() ? "" : words.get(0);
        String ente = words.isEmpty() ? "" : words.get(1);
        return new Options(command, home, data, new Ports(port), demo, cache, persona, ente);
    }

    private static Command command(String word) {
        try {
            return Command.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new StartException("Non conosco il comando " + word + ". I comandi sono in ./ciclo help.", e);
        }
    }

    private static String value(Deque<String> left, String option) {
        String value = left.pollFirst();
        if (value == null) {
            throw new StartException("Manca il valore di " + option + ".");
        }
        return value;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StartException("Una porta è un numero, non " + text + ".", e);
        }
    }
}
