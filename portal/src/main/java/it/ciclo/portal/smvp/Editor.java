// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.smvp.Regola.Colonna;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The draft as one form in sections.
 *
 * @param problemi what does not agree, each with the field it lies in
 * @param modello where it is compared with the template of the consortium it began from; null where it began elsewhere
 * @param prova absent while something does not agree
 * @param fuori what the form does not ask for and keeps as it is
 */
public record Editor(
        String titolo,
        String anno,
        String indirizzo,
        String parere,
        List<Sezione> sezioni,
        List<Problema> problemi,
        List<Versione.Differenza> differenze,
        @Nullable String confronto,
        @Nullable String modello,
        @Nullable Cifre prova,
        List<Versione.Gruppo> fuori) {

    public record Sezione(String ancora, String nome, String spiega, boolean aperta, List<Campo> campi) {}

    /** One of the three is there: options of a choice, a table, or neither for a text. */
    public record Campo(
            String nome,
            String label,
            @Nullable String help,
            List<Option> scelte,
            @Nullable Tabella tabella) {}

    public record Tabella(
            List<String> testate,
            List<List<Cella>> righe,
            @Nullable String errore) {}

    /** @param scelte empty for a text */
    public record Cella(
            String nome,
            String label,
            List<Option> scelte,
            String valore,
            @Nullable String errore) {}

    /** @param dove the field, as an address in the page */
    public record Problema(String testo, String dove) {}

    static Editor of(
            Acting acting,
            Regole regole,
            List<SmvpAnswer.Problema> problemi,
            SmvpAnswer.@Nullable Prova prova,
            List<Cicli.Unita> unita,
            Form form) {
        return new Editor(
                t("smvp.bozza.di", String.valueOf(regole.version())),
                String.valueOf(acting.anno()),
                acting.address(),
                regole.parere() == null ? t("smvp.parere.non.ancora") : t("smvp.parere.decade"),
                Sezioni.ALL.stream().map(g -> sezione(g, unita, form, problemi)).toList(),
                problemi.stream()
                        .map(p -> new Problema(p.message(), "#" + Form.id(anchor(form, p.pointer()))))
                        .toList(),
                Versione.differences(regole),
                regole.confronto() == null ? null : t("smvp.rispetto.a", String.valueOf(regole.confronto())),
                regole.delConsorzio() == null ? null : acting.at("smvp/bozza/modello"),
                prova == null || !prova.problemi().isEmpty() ? null : Cifre.of(prova),
                Versione.groups(regole).stream()
                        .filter(g -> g.nome().equals(t("smvp.sezione.SCHEDA"))
                                || g.nome().equals(t("smvp.sezione.PREMI")))
                        .toList());
    }

    /** The field a problem lies in; of what the form does not ask for, the part that shows it. */
    private static String anchor(Form form, String pointer) {
        String name = RegoleForm.field(form, pointer.substring(1));
        return Sezioni.ALL.stream()
                .flatMap(g -> g.regole().stream())
                .map(Regola::name)
                .filter(field -> name.equals(field) || name.startsWith(field + "/") || field.startsWith(name + "/"))
                .findFirst()
                .map(field -> name.startsWith(field) ? name : field)
                .orElse("fuori");
    }

    private static Sezione sezione(
            Sezioni.Gruppo gruppo, List<Cicli.Unita> unita, Form form, List<SmvpAnswer.Problema> problemi) {
        boolean wrong = gruppo.regole().stream()
                .anyMatch(r -> form.errors().stream().anyMatch(e -> e.name().startsWith(r.name()))
                        || problemi.stream().anyMatch(p -> p.pointer().startsWith("/" + r.name())));
        return new Sezione(
                "s-" + gruppo.sezione().toLowerCase(java.util.Locale.ROOT),
                t("smvp.sezione." + gruppo.sezione()),
                t("smvp.sezione." + gruppo.sezione() + ".spiega"),
                wrong || gruppo.sezione().equals("INDICATORI"),
                gruppo.regole().stream().map(r -> campo(r, unita, form)).toList());
    }

    private static Campo campo(Regola regola, List<Cicli.Unita> unita, Form form) {
        return switch (regola) {
            case Regola.Scelta r -> new Campo(r.name(), r.label(), r.help(), r.options(), null);
            case Regola.Tabella r -> new Campo(r.name(), r.label(), r.help(), List.of(), tabella(r, unita, form));
            case Regola.Numero r -> new Campo(r.name(), r.label(), r.help(), List.of(), null);
            case Regola.Giorno r -> new Campo(r.name(), r.label(), r.help(), List.of(), null);
        };
    }

    private static Tabella tabella(Regola.Tabella table, List<Cicli.Unita> unita, Form form) {
        List<List<Cella>> rows = new ArrayList<>();
        for (int i = 0; i < RegoleForm.rows(table, form); i++) {
            int row = i;
            rows.add(table.colonne().stream()
                    .map(c -> cella(table, row, c, unita, form))
                    .toList());
        }
        return new Tabella(table.colonne().stream().map(Colonna::label).toList(), rows, form.error(table.name()));
    }

    private static Cella cella(Regola.Tabella table, int row, Colonna colonna, List<Cicli.Unita> unita, Form form) {
        String name = RegoleForm.cell(table, row, colonna);
        List<Option> options = switch (colonna.che()) {
            case TESTO, NUMERO -> List.of();
            case SI_NO -> List.of(new Option("true", t("smvp.compreso")), new Option("false", t("smvp.escluso")));
            case UNITA ->
                Stream.concat(
                                Stream.of(new Option("", t("smvp.nessuna.unita"))),
                                unita.stream().map(u -> new Option(u.id().toString(), u.nome())))
                        .toList();
        };
        return new Cella(
                name,
                t("smvp.cella", colonna.label(), String.valueOf(row + 1)),
                options,
                form.value(name),
                form.error(name));
    }
}
