// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.portal.client.Cosa;
import it.ciclo.portal.frame.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an act of an organ tells somebody: it is to be looked at, and nothing else is to do. */
final class Notizie {

    private Notizie() {}

    /** Null where it is no such thing. */
    static @Nullable String what(Cosa c, int anno) {
        List<String> a = c.args();
        String year = String.valueOf(anno);
        return switch (c.tipo()) {
            case "VARIAZIONE_DA_GUARDARE" -> t("oggi.VARIAZIONE_DA_GUARDARE", a.get(0), act(a, 2));
            case "PIANO_DA_GUARDARE" -> t("oggi.PIANO_DA_GUARDARE", year, act(a, 0));
            case "SMVP_DA_GUARDARE" -> t("oggi.SMVP_DA_GUARDARE", a.get(0), act(a, 1));
            case "SMVP_DA_APPLICARE" -> t("oggi.SMVP_DA_APPLICARE", a.get(0), year, a.get(1));
            case "OBIETTIVI_AFFIDATI" ->
                count(
                        a.getLast().equals("true") ? "oggi.OBIETTIVI_AFFIDATI" : "oggi.OBIETTIVI_AFFIDATI.provvisori",
                        Integer.parseInt(a.getFirst()),
                        year,
                        act(a, 1));
            case "OBIETTIVO_VARIATO" ->
                a.getLast().isEmpty()
                        ? t("oggi.OBIETTIVO_VARIATO", a.get(0), a.get(1), act(a, 2))
                        : t(
                                "oggi.OBIETTIVO_VARIATO.target",
                                a.get(0),
                                figure(a.getLast()),
                                figure(a.get(a.size() - 2)),
                                act(a, 2));
            default -> null;
        };
    }

    /** Null where it is no such thing. */
    static @Nullable String why(Cosa c) {
        List<String> a = c.args();
        return switch (c.tipo()) {
            case "VARIAZIONE_DA_GUARDARE" ->
                count("oggi.segnalazioni", Integer.parseInt(a.get(1))) + " · " + t("oggi.fino.al.verbale");
            case "PIANO_DA_GUARDARE" ->
                Arrays.stream(a.getLast().split(" "))
                                .map(flag -> t("oggi.segnala." + flag))
                                .collect(Collectors.joining(", "))
                        + " · " + t("oggi.fino.al.verbale");
            case "SMVP_DA_GUARDARE" -> t("oggi.fino.al.verbale");
            case "VARIAZIONE_DA_ESAMINARE" ->
                a.size() > 1 && !a.get(1).equals("0")
                        ? count("oggi.segnalazioni", Integer.parseInt(a.get(1))) + " · "
                                + t("oggi.VARIAZIONE_DA_ESAMINARE.perche")
                        : null;
            default -> null;
        };
    }

    /** Null where it is no such thing. */
    static @Nullable String page(Cosa c) {
        return switch (c.tipo()) {
            case "VARIAZIONE_DA_GUARDARE" -> "variazioni/" + c.args().getLast();
            case "PIANO_DA_GUARDARE" -> "piano";
            case "SMVP_DA_GUARDARE" -> "smvp/versioni/" + c.args().getFirst();
            case "SMVP_DA_APPLICARE" -> "smvp#applica";
            case "OBIETTIVI_AFFIDATI" -> "presa-visione";
            case "OBIETTIVO_VARIATO" -> "obiettivi/" + c.obiettivo();
            default -> null;
        };
    }

    private static String act(List<String> args, int from) {
        return Formats.act(
                new Act(Organ.valueOf(args.get(from)), args.get(from + 1), LocalDate.parse(args.get(from + 2)), false));
    }

    /** A number, or a day as ISO writes it. */
    private static String figure(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? Formats.date(LocalDate.parse(text))
                : Formats.exact(new BigDecimal(text), 0);
    }
}
