// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The points of all objectives of a settore, from which their weights follow (W4).
 *
 * @param condivisi what the settore weighs of objectives of others; null where nothing
 * @param scrive whether the acting role may, and the weights are still free
 */
public record PesaturaPage(
        String titolo,
        String indirizzo,
        String unita,
        List<Riga> righe,
        @Nullable String condivisi,
        boolean scrive,
        @Nullable String perche) {

    /** @param campo the part of its fields' names that is its own */
    public record Riga(
            String campo,
            String id,
            String nome,
            String peso,
            @Nullable String punti,
            List<Scelta> scelte) {}

    public record Scelta(String campo, String nome, List<Option> voci) {}

    /** The objectives the settore answers for, in the order of the form. */
    static List<ObjectiveRow> own(List<ObjectiveRow> all, UnitaId unita) {
        return all.stream().filter(o -> o.unita().equals(unita)).toList();
    }

    static Map<String, String> values(PianoAnswer piano, PesaturaRules rules, List<ObjectiveRow> own, UnitaId unita) {
        Map<ObjectiveId, Pesata> before = before(piano, unita);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < own.size(); i++) {
            Pesata pesata = before.get(own.get(i).id());
            String at = "righe/" + i + "/";
            values.put(at + "obiettivo", own.get(i).id().toString());
            if (pesata != null) {
                for (int k = 0; k < rules.criteri().size(); k++) {
                    values.put(
                            at + "scelte/" + k,
                            pesata.scelte().getOrDefault(rules.criteri().get(k).codice(), ""));
                }
                values.put(at + "fattore", pesata.fattore() == null ? "" : pesata.fattore());
            }
        }
        return values;
    }

    /** A criterio is known by its code, its field by its place: codes are words. */
    static String field(PesaturaRules rules, String pointer) {
        for (int k = 0; k < rules.criteri().size(); k++) {
            String code = "/scelte/" + rules.criteri().get(k).codice();
            if (pointer.endsWith(code)) {
                return pointer.substring(0, pointer.length() - code.length()) + "/scelte/" + k;
            }
        }
        return pointer;
    }

    /** "TE-01 Strade, strategicità". */
    static String label(PesaturaRules rules, List<ObjectiveRow> own, String field) {
        String[] parts = field.split("/");
        if (parts.length < 3 || !parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) >= own.size()) {
            return t("pesatura.breve");
        }
        String codice = own.get(Integer.parseInt(parts[1])).codice();
        boolean chosen = parts.length > 3 && parts[3].matches("\\d{1,3}");
        return codice + ", "
                + (chosen ? rules.criteri().get(Integer.parseInt(parts[3])).codice() : t("pesatura.fattore"));
    }

    static PesaturaPage of(
            Acting acting,
            PianoAnswer piano,
            PesaturaRules rules,
            List<ObjectiveRow> all,
            UnitaId unita,
            String nome,
            boolean role) {
        List<ObjectiveRow> own = own(all, unita);
        Map<ObjectiveId, Pesata> before = before(piano, unita);
        BigDecimal totale = before.values().stream().map(Pesata::punti).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Riga> righe = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            righe.add(riga(i, own.get(i), before.get(own.get(i).id()), totale, rules));
        }
        BigDecimal others = all.stream()
                .filter(o -> !o.unita().equals(unita))
                .flatMap(o -> o.quote().stream())
                .filter(q -> q.unita().equals(unita))
                .map(q -> q.peso().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PesaturaPage(
                t("pesatura.titolo", nome),
                acting.address(),
                unita.toString(),
                List.copyOf(righe),
                others.signum() == 0 ? null : t("pesatura.condivisi", Formats.number(others, 2)),
                role && !piano.inVigore(),
                !role ? t("pesatura.chi") : piano.inVigore() ? t("pesatura.in.vigore") : null);
    }

    private static Riga riga(int i, ObjectiveRow o, @Nullable Pesata pesata, BigDecimal totale, PesaturaRules rules) {
        String at = "righe/" + i + "/";
        List<Scelta> scelte = new ArrayList<>();
        for (int k = 0; k < rules.criteri().size(); k++) {
            Criterio criterio = rules.criteri().get(k);
            scelte.add(new Scelta(at + "scelte/" + k, criterio.codice(), options(criterio.voci(), "pesatura.punti")));
        }
        if (!rules.fattori().isEmpty()) {
            scelte.add(new Scelta(at + "fattore", t("pesatura.fattore"), options(rules.fattori(), "pesatura.per")));
        }
        return new Riga(
                at + "obiettivo",
                o.id().toString(),
                o.codice() + " " + o.titolo(),
                Formats.peso(o.peso()),
                pesata == null ? null : punti(pesata, totale, o.peso().value()),
                scelte);
    }

    /** What the points gave; said, too, where the peso was changed since. */
    static String punti(Pesata pesata, BigDecimal totale, BigDecimal now) {
        String said = t("pesatura.di", Formats.exact(pesata.punti(), 0), Formats.exact(totale, 0));
        return pesata.peso().value().compareTo(now) == 0
                ? said
                : said + ", " + t("pesatura.cambiato", Formats.peso(pesata.peso()));
    }

    private static List<Option> options(List<Voce> voci, String words) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t("pesatura.scegli")));
        voci.forEach(voce ->
                options.add(new Option(voce.codice(), t(words, voce.codice(), Formats.exact(voce.valore(), 0)))));
        return List.copyOf(options);
    }

    private static Map<ObjectiveId, Pesata> before(PianoAnswer piano, UnitaId unita) {
        Map<ObjectiveId, Pesata> before = new LinkedHashMap<>();
        piano.pesature().stream()
                .filter(all -> all.unita().equals(unita))
                .map(ObjectivesWeighed::righe)
                .flatMap(List::stream)
                .forEach(pesata -> before.put(pesata.obiettivo(), pesata));
        return before;
    }
}
