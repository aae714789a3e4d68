// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cosa;
import it.ciclo.portal.client.Cosa.Urgenza;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The sentence and the button of each type of thing to do. */
final class Todos {

    /** A limit on attention. */
    static final int SHOWN = 7;

    private Todos() {}

    /** @param rows where the last values stand */
    static List<OggiPage.Todo> of(List<Cosa> cose, Acting acting, Units.Names units, List<ObjectiveRow> rows) {
        var todos = new ArrayList<OggiPage.Todo>();
        for (Cosa c : cose) {
            if (Texts.has(key(c))) {
                todos.add(todo(c, acting, units, rows, todos.isEmpty()));
            }
        }
        return List.copyOf(todos);
    }

    private static String key(Cosa c) {
        return "oggi." + c.tipo();
    }

    private static OggiPage.Todo todo(
            Cosa c, Acting acting, Units.Names units, List<ObjectiveRow> rows, boolean first) {
        String unit = c.unita() == null ? "" : units.of(c.unita());
        String anno = String.valueOf(acting.anno());
        var a = c.args();
        String told = Notizie.what(c, acting.anno());
        String what = told != null
                ? told
                : switch (c.tipo()) {
                    case "SENZA_TITOLARE" -> one(c, arg(a, 0), unit, arg(a, 0));
                    case "PESI_NON_TORNANO" -> weights(c, unit, arg(a, 0), arg(a, 1));
                    case "OBIETTIVO_DA_COMPLETARE" -> Texts.t(key(c), arg(a, 0), arg(a, 1));
                    case "VALORE_IN_RITARDO", "VALORE_DA_REGISTRARE", "VALORE_RINVIATO" ->
                        Texts.t(key(c), arg(a, 1), c.period() == null ? "" : Formats.periodShort(c.period()));
                    case "VALORI_IN_RITARDO" -> one(c, arg(a, 0), unit, arg(a, 0));
                    case "SMVP_DA_GIUDICARE", "SMVP_DA_ADOTTARE" -> Texts.t(key(c), arg(a, 0), arg(a, 1));
                    case "PIANO_DA_COMPLETARE", "VALORI_DA_CONFERMARE", "VALORI_FINALI_MANCANTI", "CAUSE_MANCANTI" ->
                        one(c, arg(a, 0), arg(a, 0), anno);
                    case "VARIAZIONE_DA_COMPLETARE", "VARIAZIONE_DA_ESAMINARE", "VARIAZIONE_DA_DELIBERARE" ->
                        Texts.t(key(c), arg(a, 0));
                    case "MONITORAGGIO_DA_APRIRE",
                            "RAPPORTI_DA_DARE",
                            "RAPPORTI_MANCANTI",
                            "MONITORAGGIO_DA_ESAMINARE",
                            "AZIONE_DA_DECIDERE",
                            "MONITORAGGIO_DA_CHIUDERE" -> one(c, arg(a, 0), period(c), arg(a, 0));
                    case "AZIONE_DA_FARE", "AZIONE_IN_RITARDO" -> Texts.t(key(c), arg(a, 1));
                    case "OBIETTIVI_DA_COMUNICARE" -> one(c, arg(a, 0), arg(a, 0));
                    case "PRESA_VISIONE", "TITOLARE_CAMBIATO", "NEUTRALIZZAZIONE_DA_DECIDERE" ->
                        Texts.t(key(c), arg(a, 0), arg(a, 1));
                    default -> Texts.t(key(c), anno);
                };
        return new OggiPage.Todo(
                what,
                when(c, acting.today()),
                kind(c.urgenza()),
                why(c, unit, rows),
                href(c, acting),
                Texts.t(key(c) + ".azione"),
                first);
    }

    private static String period(Cosa c) {
        return c.period() == null ? "" : Formats.period(c.period());
    }

    private static String monitoraggio(Cosa c) {
        String at = "monitoraggi/" + (c.period() == null ? "" : c.period().code());
        return switch (c.tipo()) {
            case "MONITORAGGIO_DA_APRIRE" -> "monitoraggi/apri";
            case "RAPPORTI_DA_DARE" -> at + "/rapporti";
            case "MONITORAGGIO_DA_ESAMINARE" -> at + "/esame";
            case "MONITORAGGIO_DA_CHIUDERE" -> at + "/chiusura";
            case "AZIONE_DA_FARE", "AZIONE_IN_RITARDO" -> at + "/azioni/" + arg(c.args(), 0);
            default -> "monitoraggi";
        };
    }

    /** Singular where the count is one. */
    private static String one(Cosa c, String count, Object... args) {
        boolean single = count.equals("1") && Texts.has(key(c) + ".uno");
        return Texts.t(single ? key(c) + ".uno" : key(c), args);
    }

    private static String weights(Cosa c, String unit, String sum, String difference) {
        BigDecimal s = decimal(sum);
        BigDecimal off = s.subtract(BigDecimal.valueOf(100));
        return Texts.t(
                off.signum() > 0 ? key(c) + ".troppo" : key(c),
                unit,
                Formats.number(s, 2),
                Formats.number(off.abs(), 2));
    }

    private static BigDecimal decimal(String text) {
        BigDecimal parsed = Formats.parse(text);
        return parsed == null ? BigDecimal.ZERO : parsed;
    }

    private static String arg(List<String> args, int n) {
        return n < args.size() ? args.get(n) : "";
    }

    private static String kind(Urgenza urgenza) {
        return switch (urgenza) {
            case BLOCCA, IN_RITARDO -> "late";
            case PRESTO -> "soon";
            case PUO_ASPETTARE -> "calm";
        };
    }

    private static String when(Cosa c, LocalDate today) {
        if (c.tipo().equals("SENZA_TITOLARE") && c.data() != null) {
            long days = ChronoUnit.DAYS.between(c.data(), today);
            return days <= 0 ? Texts.t("oggi.da.oggi") : Texts.count("oggi.da.giorni", days);
        }
        if (c.tipo().equals("VALORI_IN_RITARDO") && c.args().size() > 1) {
            return Texts.count("oggi.il.piu.vecchio", Integer.parseInt(c.args().get(1)));
        }
        if (c.tipo().equals("VALORE_IN_RITARDO") && c.args().size() > 2) {
            return Formats.late(Integer.parseInt(c.args().get(2)));
        }
        LocalDate day = c.data();
        if (c.urgenza() == Urgenza.BLOCCA) {
            return Texts.t(
                    c.tipo().startsWith("VALOR")
                            ? "oggi.blocca.chiusura"
                            : c.tipo().equals("RELAZIONE_DA_RIVEDERE") ? "oggi.blocca.validazione" : "oggi.blocca");
        }
        if (day == null) {
            return switch (c.urgenza()) {
                case BLOCCA, IN_RITARDO -> Texts.t("oggi.in.ritardo");
                case PRESTO -> Texts.t("oggi.presto");
                case PUO_ASPETTARE -> Texts.t("oggi.puo.aspettare");
            };
        }
        return day.isBefore(today)
                ? Formats.capital(Formats.until(day, today))
                : Texts.t("oggi.entro", Formats.date(day));
    }

    private static String why(Cosa c, String unit, List<ObjectiveRow> rows) {
        String told = Notizie.why(c);
        if (told != null) {
            return told;
        }
        return switch (c.tipo()) {
            case "OBIETTIVO_DA_COMPLETARE" ->
                Texts.count("oggi.mancano", Integer.parseInt(c.args().getLast()));
            case "VALORE_IN_RITARDO", "VALORE_DA_REGISTRARE" -> arg(c.args(), 0) + last(c, rows);
            case "VALORE_RINVIATO" -> arg(c.args(), 0) + " · " + arg(c.args(), 2);
            case "PESI_NON_TORNANO", "SENZA_TITOLARE", "VALORI_IN_RITARDO" -> "";
            default -> {
                String key = key(c) + ".perche";
                yield Texts.has(key) ? Texts.t(key) : unit;
            }
        };
    }

    /** The value to compare with. */
    private static String last(Cosa c, List<ObjectiveRow> rows) {
        return rows.stream()
                .filter(o -> o.id().equals(c.obiettivo()))
                .flatMap(o -> o.indicatori().stream())
                .filter(i -> i.id().equals(c.indicatore()))
                .findFirst()
                .map(i -> {
                    var ultimo = i.ultimo();
                    return ultimo == null || ultimo.valore() == null
                            ? ""
                            : " · "
                                    + Texts.t(
                                            "oggi.ultimo",
                                            Measures.valore(ultimo.valore(), ultimo.numero(), i),
                                            Formats.shortDate(ultimo.period().lastDay()));
                })
                .orElse("");
    }

    private static String href(Cosa c, Acting acting) {
        String told = Notizie.page(c);
        return acting.at(
                told != null
                        ? told
                        : switch (c.tipo()) {
                            case "SENZA_TITOLARE" ->
                                acting.is(Role.SEGRETARIO) ? "persone" : "obiettivi?filtro=senza-titolare";
                            case "OBIETTIVI_DA_ASSEGNARE" -> "obiettivi/nuovo";
                            case "OBIETTIVO_DA_COMPLETARE" -> "obiettivi/" + c.obiettivo() + "/modifica";
                            case "VALORE_IN_RITARDO", "VALORE_DA_REGISTRARE" ->
                                "obiettivi/" + c.obiettivo() + "/registra/" + c.indicatore() + "/" + c.period();
                            case "VALORE_RINVIATO" ->
                                "obiettivi/" + c.obiettivo() + "/correggi/" + c.indicatore() + "/" + c.period();
                            case "VALORI_IN_RITARDO", "VALORI_DA_CONFERMARE", "VALORI_FINALI_MANCANTI" -> "valori";
                            case "RELAZIONE_DA_DELIBERARE", "RELAZIONE_DA_VALIDARE" -> relazione(c, acting);
                            case "PIANO_DA_DELIBERARE" ->
                                acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE) ? "piano/delibera" : "piano";
                            case "VARIAZIONE_DA_COMPLETARE", "VARIAZIONE_DA_ESAMINARE", "VARIAZIONE_DA_DELIBERARE" ->
                                "variazioni";
                            case "MISURAZIONI_DA_CHIUDERE" -> "chiusura-misurazioni";
                            case "CICLO_DA_CHIUDERE" -> "chiusura";
                            case "MONITORAGGIO_DA_APRIRE",
                                    "RAPPORTI_DA_DARE",
                                    "RAPPORTI_MANCANTI",
                                    "MONITORAGGIO_DA_ESAMINARE",
                                    "AZIONE_DA_DECIDERE",
                                    "AZIONE_DA_FARE",
                                    "AZIONE_IN_RITARDO",
                                    "MONITORAGGIO_DA_CHIUDERE" -> monitoraggio(c);
                            case "OBIETTIVI_DA_COMUNICARE" -> "obiettivi";
                            case "NEUTRALIZZAZIONE_DA_DECIDERE" ->
                                "obiettivi/" + c.obiettivo() + "/neutralizzazione/decisione";
                            case "PRESA_VISIONE", "TITOLARE_CAMBIATO" -> "obiettivi/" + c.obiettivo();
                            case "SMVP_DA_GIUDICARE" -> "smvp/bozza/parere";
                            case "SMVP_DA_ADOTTARE" ->
                                acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                                        ? "smvp/bozza/adozione"
                                        : "smvp/bozza";
                            default ->
                                c.tipo().startsWith("PIANO") || c.tipo().startsWith("PESI") ? "piano" : "relazione";
                        });
    }

    private static String relazione(Cosa c, Acting acting) {
        if (c.tipo().equals("RELAZIONE_DA_VALIDARE")) {
            return "relazione/validazione";
        }
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE) ? "relazione/delibera" : "relazione";
    }

    /** "5 cose; la prima blocca altri". */
    static String count(List<Cosa> cose) {
        long blocking = cose.stream().filter(c -> c.urgenza() == Urgenza.BLOCCA).count();
        String n = Texts.count("oggi.cose", cose.size());
        return n
                + (blocking == 0
                        ? ""
                        : blocking == 1
                                ? Texts.t("oggi.una.blocca")
                                : Texts.t("oggi.prime.bloccano", String.valueOf(blocking)));
    }
}
