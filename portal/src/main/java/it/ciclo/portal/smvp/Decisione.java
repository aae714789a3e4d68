// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recording what an organ decides about the draft: the opinion of the OIV, or the adoption.
 *
 * @param esiti the outcomes of an opinion; empty for an adoption
 * @param conflitto the person wrote in the draft or is segretario here: what that means must be declared
 * @param organi that can adopt; empty for an opinion
 * @param motivo why the opinion is missing or not followed must be said; where it is followed nothing is asked
 * @param parere what the OIV said, as the adoption shows it
 */
public record Decisione(
        String titolo,
        String dal,
        String indirizzo,
        List<Esito> esiti,
        boolean conflitto,
        List<Option> organi,
        boolean motivo,
        String parere,
        String frase,
        List<Versione.Differenza> differenze,
        @Nullable String confronto,
        @Nullable Cifre prova) {

    private static final List<String> OUTCOMES = List.of("FAVOREVOLE", "FAVOREVOLE_CON_OSSERVAZIONI", "CONTRARIO");

    public record Esito(String codice, String nome, String spiega, boolean attiva) {}

    static Decisione opinion(Acting acting, Regole regole, @Nullable Cifre prova, Form form) {
        String version = String.valueOf(regole.version());
        return new Decisione(
                t("smvp.bozza.di", version),
                t("smvp.varra", String.valueOf(regole.validFrom())),
                acting.address(),
                OUTCOMES.stream()
                        .map(o -> new Esito(
                                o, t("smvp.esito." + o), t("smvp.esito." + o + ".spiega"), form.is("esito", o)))
                        .toList(),
                alsoSegretario(acting)
                        || regole.autori().contains(acting.io().id())
                        || form.error("conflittoDichiarato") != null,
                List.of(),
                false,
                "",
                t(
                        "smvp.frase.parere",
                        form.has("esito") ? t("smvp.esito.breve." + form.value("esito")) : "…",
                        version,
                        Acts.minutes(form)),
                Versione.differences(regole),
                regole.confronto() == null ? null : t("smvp.rispetto.a", String.valueOf(regole.confronto())),
                prova);
    }

    static Decisione adoption(Acting acting, Regole regole, Form form) {
        String version = String.valueOf(regole.version());
        var parere = regole.parere();
        return new Decisione(
                t("smvp.bozza.di", version),
                t("smvp.varra", String.valueOf(regole.validFrom())),
                acting.address(),
                List.of(),
                false,
                Acts.organs(),
                parere == null || parere.esito().equals("CONTRARIO"),
                parere == null ? t("smvp.parere.non.ancora") : Storia.said(parere),
                t(
                        "smvp.frase.adozione",
                        Acts.subject(form),
                        version,
                        String.valueOf(regole.validFrom()),
                        Acts.typed(form)),
                Versione.differences(regole),
                regole.confronto() == null ? null : t("smvp.rispetto.a", String.valueOf(regole.confronto())),
                null);
    }

    /** Whoever programmes and evaluates says so in the act; it is allowed, never silent. */
    static boolean alsoSegretario(Acting acting) {
        return acting.io().here(acting.tenant(), acting.today()).stream()
                .map(Io.Appartenenza::ruolo)
                .anyMatch(r -> r == Role.SEGRETARIO);
    }
}
