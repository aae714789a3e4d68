// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.t;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of the template, in the order in which they stand there. */
enum Colonna {
    CODICE(12),
    TITOLO(40),
    DESCRIZIONE(40),
    NATURA(14, "natura.", "SVILUPPO", "MANTENIMENTO"),
    SETTORE(18),
    RESPONSABILE(22),
    SOSTITUTO(22),
    PESO(10),
    ALBERO(24),
    INDICATORE(36),
    PESO_INDICATORE(10),
    TIPO(
            20,
            "foglio.tipo.",
            "CRESCENTE",
            "DECRESCENTE",
            "RAPPORTO_PIU",
            "RAPPORTO_MENO",
            "INTERVALLO",
            "SI_NO",
            "SCADENZA",
            "FASI",
            "SCALA",
            "FASCE_PIU",
            "FASCE_MENO",
            "EVENTI",
            "CONTESTO"),
    TARGET(14),
    TARGET_MASSIMO(14),
    TOLLERANZA(12),
    TABELLA(30),
    RAPPORTO(16, "foglio.rapporto.", "PERCENTUALE", "SEMPLICE", "VARIAZIONE_PERCENTUALE", "VARIAZIONE"),
    UNITA(14),
    DECIMALI(9),
    FONTE(26),
    CADENZA(14, "foglio.cadenza.", "MENSILE", "TRIMESTRALE", "SEMESTRALE", "ANNUALE"),
    VALORE_DI_PARTENZA(12),
    ANNO_DI_PARTENZA(10),
    FORMULA(30),
    CLASSE_FONTE(22, "fonte.", "ESTERNA_CERTIFICATA", "INTERNA", "DICHIARATA"),
    SECONDO_ANNO(14),
    TERZO_ANNO(14),
    SOGLIA(10),
    FASE(30),
    PESO_FASE(10),
    DAL(12),
    AL(12);

    /** Without these there is nothing to load. */
    static final List<Colonna> NECESSARIE = List.of(CODICE, TITOLO, SETTORE, PESO);

    /** What a row says of its objective; the others are about an indicatore or one of its phases. */
    static final List<Colonna> DELL_OBIETTIVO =
            List.of(TITOLO, DESCRIZIONE, NATURA, SETTORE, RESPONSABILE, SOSTITUTO, PESO, ALBERO);

    private final int larghezza;
    private final String words;
    /** An unmodifiable copy. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> choices;

    Colonna(int larghezza) {
        this(larghezza, "");
    }

    Colonna(int larghezza, String words, String... choices) {
        this.larghezza = larghezza;
        this.words = words;
        this.choices = List.of(choices);
    }

    int larghezza() {
        return larghezza;
    }

    String intestazione() {
        return t("foglio.colonna." + name());
    }

    String aiuto() {
        return t("foglio.colonna." + name() + ".aiuto");
    }

    /** As the form of an objective calls them; sheets may also use the short words of {@code foglio.*}. */
    private static final Map<String, String> OF_THE_FORM =
            Map.of("foglio.tipo.", "misura.", "foglio.cadenza.", "cadenza.", "foglio.rapporto.", "quoziente.");

    /** What may be chosen in it; empty where anything may be written. */
    List<String> scelte() {
        return choices.stream().map(this::scelta).toList();
    }

    private String scelta(String choice) {
        return t(OF_THE_FORM.getOrDefault(words, words) + choice);
    }

    /** The constant behind what was chosen, empty where it is none of them. */
    String costante(String written) {
        return choices.stream()
                .filter(choice -> folded(scelta(choice)).equals(folded(written))
                        || folded(t(words + choice)).equals(folded(written))
                        || choice.equalsIgnoreCase(written))
                .findFirst()
                .orElse("");
    }

    static @Nullable Colonna called(String heading) {
        return Arrays.stream(values())
                .filter(column -> folded(column.intestazione()).equals(folded(heading)))
                .findFirst()
                .orElse(null);
    }

    /** As people compare: without accents, capitals, asterisks and spaces at the ends. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}*]", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
