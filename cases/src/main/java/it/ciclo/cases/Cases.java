// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** {@code ./ciclo cases DIR}: the table, and 1 where anything is not as its document says. */
public final class Cases {

    private static final int WIDEST = 44;

    private Cases() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Uso: ./ciclo cases CARTELLA");
            System.exit(2);
        }
        System.exit(run(Path.of(args[0]), System.out));
    }

    static int run(Path folder, PrintStream out) {
        List<Esito> esiti = Casi.run(folder);
        int caso = width(esiti, Esito::caso, "Caso");
        int asserzione = width(esiti, Esito::asserzione, "Asserzione");
        int regola = width(esiti, Esito::regola, "Regola");
        int atteso = width(esiti, Esito::atteso, "Atteso");
        int calcolato = width(esiti, Esito::calcolato, "Calcolato");
        String row = "%-" + caso + "s  %-" + asserzione + "s  %-" + regola + "s  %" + atteso + "s  %" + calcolato
                + "s  %s%n";
        out.printf(row, "Caso", "Asserzione", "Regola", "Atteso", "Calcolato", "Esito");
        for (Esito e : esiti) {
            out.printf(
                    row,
                    e.caso(),
                    e.asserzione(),
                    e.regola(),
                    cut(e.atteso()),
                    cut(e.calcolato()),
                    e.nota().isEmpty() ? e.verdetto() : e.verdetto() + ": " + e.nota());
        }
        long wrong = esiti.stream().filter(e -> !e.giusto()).count();
        long cases = esiti.stream().map(Esito::caso).distinct().count();
        out.printf("%n%d asserzioni in %d casi: %s%n", esiti.size(), cases, wrong == 0 ? "tutte OK" : wrong + " NO");
        return wrong == 0 ? 0 : 1;
    }

    private static int width(List<Esito> esiti, Function<Esito, String> column, String title) {
        return esiti.stream()
                .map(column)
                .map(Cases::cut)
                .mapToInt(String::length)
                .reduce(title.length(), Math::max);
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST);
    }
}
