// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.rulebook;

import static it.ciclo.platform.rulebook.ParoleSmvp.*;

import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Judgement;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PremiRules;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SchedaRules;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.rulebook.Parametro.Sezione;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of an SMVP as a list to read and to compare, in the order of the form that edits them. */
public final class Parametri {

    private final List<Parametro> all = new ArrayList<>();
    private Sezione sezione = Sezione.INDICATORI;

    private Parametri() {}

    /** @param unita the name of a unit */
    public static List<Parametro> of(SmvpRules rules, Function<UnitaId, String> unita) {
        Parametri list = new Parametri();
        list.indicatori(rules);
        list.objectives(rules);
        list.missing(rules);
        list.weights(rules);
        list.rollup(rules, unita);
        list.rounding(rules);
        list.procedure(rules);
        list.terms(rules);
        if (rules.scheda() != null) {
            list.scheda(rules.scheda());
        }
        if (rules.premi() != null) {
            list.premi(rules.premi());
        }
        return List.copyOf(list.all);
    }

    private void add(String pointer, String nome, String valore) {
        all.add(new Parametro(pointer, sezione, nome, valore));
    }

    private void indicatori(SmvpRules rules) {
        judgement("/indicatori/judgement", "indicatori", rules.indicatori().judgement());
        rules.indicatori()
                .perKind()
                .forEach((kind, own) -> judgement("/indicatori/perKind/" + kind, "indicatori " + kind, own));
        add(
                "/indicatori/crescente",
                "«Più è meglio» si conta",
                word(rules.indicatori().crescente()));
        add(
                "/indicatori/decrescente",
                "«Meno è meglio» si conta",
                word(rules.indicatori().decrescente()));
        add(
                "/indicatori/lateBands",
                "Date rispettate in ritardo",
                rules.indicatori().lateBands().isEmpty()
                        ? "valgono 0"
                        : rules.indicatori().lateBands().stream()
                                        .map(b -> "fino a " + b.untilDays() + " giorni " + plain(b.grado()))
                                        .collect(Collectors.joining("; "))
                                + "; oltre 0");
        add(
                "/indicatori/lateFase",
                "Una fase conclusa in ritardo vale",
                plain(rules.indicatori().lateFase()) + "%");
    }

    private void judgement(String at, String of, Judgement judgement) {
        add(
                at + "/soglia",
                "Soglia degli " + of,
                judgement.soglia().minimo().signum() == 0
                        ? "nessuna"
                        : plain(judgement.soglia().minimo())
                                + (judgement.soglia().inclusive() ? ", compresa" : ", esclusa"));
        add(at + "/resultMode", "Risultato degli " + of, word(judgement.resultMode()));
        if (judgement.resultMode() == ResultMode.BANDS) {
            add(at + "/bands", "Fasce degli " + of, fasce(judgement.bands()));
        }
        add(at + "/cap", "Grado massimo degli " + of, plain(judgement.cap()));
    }

    private static String fasce(List<Fascia> fasce) {
        return fasce.isEmpty()
                ? "nessuna"
                : fasce.stream().map(ParoleSmvp::fascia).collect(Collectors.joining("; "));
    }

    private void objectives(SmvpRules rules) {
        sezione = Sezione.OBIETTIVI;
        add(
                "/objectives/combination",
                "Da più indicatori a un obiettivo",
                word(rules.objectives().combination()));
        judgement("/objectives/judgement", "obiettivi", rules.objectives().judgement());
    }

    private void missing(SmvpRules rules) {
        sezione = Sezione.MANCANZE;
        add(
                "/missing/notAvailable",
                "Valore non disponibile",
                word(rules.missing().notAvailable()));
        add(
                "/missing/zeroDenominator",
                "Rapporto con denominatore 0",
                word(rules.missing().zeroDenominator()));
        add(
                "/missing/neutralised",
                "Obiettivo neutralizzato",
                word(rules.missing().neutralised()));
    }

    private void weights(SmvpRules rules) {
        sezione = Sezione.PESI;
        add("/weights/objectives", "Pesi degli obiettivi", word(rules.weights().objectives()));
        add("/weights/indicatori", "Pesi degli indicatori", word(rules.weights().indicatori()));
        add("/weights/key", "I pesi si sommano", word(rules.weights().key()));
        add(
                "/weights/tolerance",
                "Tolleranza sui pesi degli obiettivi",
                plain(rules.weights().tolerance()));
        add(
                "/weights/indicatoriTolerance",
                "Tolleranza sui pesi degli indicatori",
                plain(rules.weights().indicatoriTolerance()));
        add(
                "/weights/maxPoints",
                "Punti di un peso pieno",
                plain(rules.weights().maxPoints()));
        add(
                "/weights/afterRemoval",
                "Dopo uno stralcio i pesi",
                word(rules.weights().afterRemoval()));
        PesaturaRules pesatura = rules.weights().pesatura();
        if (pesatura != null) {
            add(
                    "/weights/pesatura/criteri",
                    "Pesatura, criteri",
                    pesatura.criteri().stream()
                            .map(c -> c.codice() + " (" + voci(c.voci()) + ")")
                            .collect(Collectors.joining("; ")));
            add("/weights/pesatura/fattori", "Pesatura, fattori", voci(pesatura.fattori()));
        }
    }

    private static String voci(List<PesaturaRules.Voce> voci) {
        return voci.isEmpty()
                ? "nessuno"
                : voci.stream().map(v -> v.codice() + " " + plain(v.valore())).collect(Collectors.joining(", "));
    }

    private void rollup(SmvpRules rules, Function<UnitaId, String> unita) {
        sezione = Sezione.RISULTATI;
        add("/rollup/unita", "Grado di un settore", word(rules.rollup().unita()));
        add("/rollup/ente", "Grado dell’ente", word(rules.rollup().ente()));
        rules.rollup()
                .pesiUnita()
                .forEach(p -> add(
                        "/rollup/pesiUnita/" + p.unita(),
                        "Peso di " + unita.apply(p.unita()),
                        plain(p.peso().value())));
        rules.rollup()
                .ambiti()
                .forEach(a -> add(
                        "/rollup/ambiti/" + a.codice(),
                        "Ambito " + a.codice(),
                        a.nome() + ", peso " + plain(a.peso().value())));
    }

    private void rounding(SmvpRules rules) {
        sezione = Sezione.ARROTONDAMENTI;
        rounding("indicatore", "degli indicatori", rules.rounding().indicatore());
        rounding("objective", "degli obiettivi", rules.rounding().objective());
        rounding("unita", "dei settori", rules.rounding().unita());
        rounding("ente", "dell’ente", rules.rounding().ente());
        rounding("score", "del punteggio di una persona", rules.rounding().score());
        rounding("money", "degli importi", rules.rounding().money());
        rounding("share", "delle percentuali pubblicate", rules.rounding().share());
    }

    private void rounding(String member, String of, Rounding rounding) {
        add("/rounding/" + member, "Arrotondamento " + of, rounding.scale() + " decimali, " + word(rounding.mode()));
    }

    private void procedure(SmvpRules rules) {
        sezione = Sezione.PROCEDURA;
        add(
                "/measurement/confirmationByAnother",
                "Conferma di un valore",
                rules.measurement().confirmationByAnother() ? "da un’altra persona" : "anche da chi lo ha registrato");
        add("/relazione/order", "Relazione", word(rules.relazione().order()));
        add(
                "/publication/minGroup",
                "Gruppo più piccolo che si pubblica",
                rules.publication().minGroup() + " persone");
        add("/opinion", "Parere dell’OIV sullo SMVP", parere(rules.requiresOpinion()));
    }

    private void terms(SmvpRules rules) {
        sezione = Sezione.TERMINI;
        add("/terms/pianoDay", "Termine del Piano", day(rules.terms().pianoDay()));
        add(
                "/terms/misurazioniDay",
                "Termine delle misurazioni",
                day(rules.terms().misurazioniDay()) + " dell’anno dopo");
        add(
                "/terms/piaoRule",
                "Termine del Piano, se il bilancio è rinviato",
                rules.terms().followsApproval()
                        ? "30 giorni dopo l’approvazione del bilancio"
                        : "30 giorni dopo il termine rinviato");
        add("/terms/relazioneDay", "Termine della Relazione", day(rules.terms().relazioneDay()) + " dell’anno dopo");
    }

    private void scheda(SchedaRules scheda) {
        sezione = Sezione.SCHEDA;
        for (SchedaRules.Ruolo ruolo : scheda.ruoli()) {
            add(
                    "/scheda/ruoli/" + ruolo.nome() + "/dimensioni",
                    "Scheda di " + ruolo.nome() + (ruolo.capo() ? " (dirige un settore)" : ""),
                    ruolo.dimensioni().stream()
                            .map(d -> word(d.kind()) + " " + plain(d.peso().value()))
                            .collect(Collectors.joining(", ")));
            add("/scheda/ruoli/" + ruolo.nome() + "/fasce", "Fasce di " + ruolo.nome(), fasce(ruolo.fasce()));
        }
        add(
                "/scheda/scala",
                "Scala dei comportamenti",
                word(scheda.scala().modo())
                        + (scheda.scala().livelli().isEmpty()
                                ? ", da " + plain(scheda.scala().minimo()) + " a "
                                        + plain(scheda.scala().massimo())
                                : ": " + voci(scheda.scala().livelli())));
        add("/scheda/soglia", "Soglia del punteggio", plain(scheda.soglia().minimo()));
        add("/scheda/minServiceDays", "Servizio minimo", scheda.minServiceDays() + " giorni");
        add("/scheda/dayDivisor", "Giorni dell’anno", word(scheda.dayDivisor()));
    }

    private void premi(PremiRules premi) {
        sezione = Sezione.PREMI;
        premi.ruoli().forEach(r -> add("/premi/ruoli/" + r.ruolo(), "Premio di " + r.ruolo(), word(r.regola())));
        add(
                "/premi/quotaTempiPagamento",
                "Quota legata ai tempi di pagamento",
                plain(premi.quotaTempiPagamento()) + "%");
        PremiRules.MaggiorazioneRules maggiorazione = premi.maggiorazione();
        if (maggiorazione != null) {
            add(
                    "/premi/maggiorazione",
                    "Maggiorazione del premio",
                    plain(maggiorazione.percento()) + "% della media, al più al " + plain(maggiorazione.maxShare())
                            + "% del personale, da " + maggiorazione.minEmployees() + " dipendenti");
        }
    }
}
