// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import it.ciclo.portal.smvp.Regola.Colonna;
import it.ciclo.portal.smvp.Regola.Colonna.Che;
import it.ciclo.portal.smvp.Regola.Giorno;
import it.ciclo.portal.smvp.Regola.Numero;
import it.ciclo.portal.smvp.Regola.Scelta;
import it.ciclo.portal.smvp.Regola.Tabella;
import java.util.List;
import java.util.stream.Stream;

/** What the form of an SMVP asks for, section by section. */
final class Sezioni {

    /** A section of the form. */
    record Gruppo(String sezione, List<Regola> regole) {}

    static final List<Gruppo> ALL = List.of(
            new Gruppo(
                    "INDICATORI",
                    Stream.concat(
                                    judgement("/indicatori/judgement"),
                                    Stream.of(
                                            new Scelta(
                                                    "/indicatori/crescente",
                                                    "crescente",
                                                    List.of("FROM_ZERO", "FROM_BASELINE")),
                                            new Scelta(
                                                    "/indicatori/decrescente",
                                                    "decrescente",
                                                    List.of("RATIO", "LINEAR_PENALTY", "FROM_BASELINE")),
                                            new Tabella(
                                                    "/indicatori/lateBands",
                                                    List.of(
                                                            new Colonna("untilDays", Che.NUMERO, false),
                                                            new Colonna("grado", Che.NUMERO, false))),
                                            new Numero("/indicatori/lateFase")))
                            .toList()),
            new Gruppo(
                    "OBIETTIVI",
                    Stream.concat(
                                    Stream.of(new Scelta(
                                            "/objectives/combination",
                                            "combination",
                                            List.of("O1", "O2", "O3_ALL", "O3_WORST", "O3_ANY"))),
                                    judgement("/objectives/judgement"))
                            .toList()),
            new Gruppo(
                    "MANCANZE",
                    List.of(
                            new Scelta(
                                    "/missing/notAvailable",
                                    "notAvailable",
                                    List.of("SCORE_ZERO", "EXCLUDE_AND_REWEIGHT", "CARRY_TO_NEXT_YEAR")),
                            new Scelta(
                                    "/missing/zeroDenominator",
                                    "zeroDenominator",
                                    List.of("NOT_AVAILABLE", "ZERO", "HUNDRED")),
                            new Scelta(
                                    "/missing/neutralised",
                                    "neutralised",
                                    List.of("EXCLUDE_AND_REWEIGHT", "ASSUME_100", "ASSUME_UNIT_AVERAGE")))),
            new Gruppo(
                    "PESI",
                    List.of(
                            new Scelta("/weights/objectives", "pesi", List.of("W1", "W2", "W3")),
                            new Scelta("/weights/indicatori", "pesi", List.of("W1", "W2", "W3")),
                            new Scelta("/weights/key", "key", List.of("UNITA", "VALUTATO")),
                            new Numero("/weights/tolerance"),
                            new Numero("/weights/indicatoriTolerance"),
                            new Numero("/weights/maxPoints"),
                            new Scelta("/weights/afterRemoval", "afterRemoval", List.of("EXPLICIT", "PROPORTIONAL")),
                            new Tabella(
                                    PesaturaForm.VOCI,
                                    List.of(
                                            new Colonna("criterio", Che.TESTO, false),
                                            new Colonna("codice", Che.TESTO, false),
                                            new Colonna("valore", Che.NUMERO, false))),
                            new Tabella(
                                    PesaturaForm.FATTORI,
                                    List.of(
                                            new Colonna("codice", Che.TESTO, false),
                                            new Colonna("valore", Che.NUMERO, false))))),
            new Gruppo(
                    "RISULTATI",
                    List.of(
                            new Scelta("/rollup/unita", "unita", List.of("WEIGHTED_MEAN", "PLAIN_MEAN")),
                            new Scelta("/rollup/ente", "ente", List.of("E1", "E2", "E3", "E4", "E5")),
                            new Tabella(
                                    "/rollup/pesiUnita",
                                    List.of(
                                            new Colonna("unita", Che.UNITA, false),
                                            new Colonna("peso", Che.NUMERO, false))),
                            new Tabella(
                                    "/rollup/ambiti",
                                    List.of(
                                            new Colonna("codice", Che.TESTO, false),
                                            new Colonna("nome", Che.TESTO, false),
                                            new Colonna("peso", Che.NUMERO, false))))),
            new Gruppo(
                    "ARROTONDAMENTI",
                    Stream.of("indicatore", "objective", "unita", "ente", "score", "money", "share")
                            .flatMap(of -> Stream.<Regola>of(
                                    new Numero("/rounding/" + of + "/scale"),
                                    new Scelta(
                                            "/rounding/" + of + "/mode",
                                            "mode",
                                            List.of("HALF_UP", "HALF_DOWN", "HALF_EVEN", "DOWN"))))
                            .toList()),
            new Gruppo(
                    "PROCEDURA",
                    List.of(
                            new Scelta(
                                    "/measurement/confirmationByAnother",
                                    "confirmationByAnother",
                                    List.of("true", "false")),
                            new Scelta(
                                    "/relazione/order",
                                    "order",
                                    List.of("APPROVE_THEN_VALIDATE", "VALIDATE_THEN_APPROVE")),
                            new Numero("/publication/minGroup"),
                            new Scelta("/opinion", "opinion", List.of("WARN", "REQUIRED")))),
            new Gruppo(
                    "TERMINI",
                    List.of(
                            new Giorno("/terms/pianoDay"),
                            new Scelta("/terms/piaoRule", "piaoRule", List.of("AFTER_TERM", "AFTER_APPROVAL")),
                            new Giorno("/terms/misurazioniDay"),
                            new Giorno("/terms/relazioneDay"))));

    private static Stream<Regola> judgement(String at) {
        return Stream.of(
                new Numero(at + "/soglia/minimo"),
                new Scelta(at + "/soglia/inclusive", "inclusive", List.of("true", "false")),
                new Scelta(at + "/resultMode", "resultMode", List.of("PROPORTIONAL", "ALL_OR_NOTHING", "BANDS")),
                new Tabella(
                        at + "/bands",
                        List.of(
                                new Colonna("nome", Che.TESTO, false),
                                new Colonna("da", Che.NUMERO, true),
                                new Colonna("daInclusa", Che.SI_NO, false),
                                new Colonna("a", Che.NUMERO, true),
                                new Colonna("aInclusa", Che.SI_NO, false),
                                new Colonna("valore", Che.NUMERO, false))),
                new Numero(at + "/cap"));
    }

    private Sezioni() {}
}
