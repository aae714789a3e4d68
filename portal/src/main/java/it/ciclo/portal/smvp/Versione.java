// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version, or the draft, to read.
 *
 * @param differenze to the version before; empty for the first
 * @param offri where this version can be offered to the consortium; absent where it cannot
 * @param modello where it is compared with the template it began as a copy of; absent where it has none
 * @param prova what the year would be under it; absent for an adopted version
 */
public record Versione(
        String titolo,
        String lead,
        String indirizzo,
        List<String> fatti,
        List<Gruppo> gruppi,
        @Nullable String confronto,
        List<Differenza> differenze,
        List<String> problemi,
        @Nullable String offri,
        @Nullable String modello,
        @Nullable Cifre prova) {

    public record Gruppo(String nome, List<Parametro> parametri) {}

    public record Parametro(String nome, String valore) {}

    public record Differenza(
            String nome, @Nullable String prima, @Nullable String dopo) {}

    static Versione of(Acting acting, Regole regole, boolean bozza, @Nullable Cifre prova) {
        String version = String.valueOf(regole.version());
        List<String> facts = new ArrayList<>();
        var adozione = regole.adozione();
        if (adozione != null) {
            facts.add(t("smvp.adottato.con", Acts.full(adozione.atto())));
            facts.add(adozione.parere() == null ? t("smvp.senza.parere") : Storia.said(adozione.parere()));
            if (adozione.motivoParere() != null) {
                facts.add(t("smvp.perche", adozione.motivoParere()));
            }
            if (adozione.inCorsoDAnno()) {
                facts.add(t("smvp.in.corso"));
            }
        } else if (bozza) {
            facts.add(regole.parere() == null ? t("smvp.parere.non.ancora") : Storia.said(regole.parere()));
        } else {
            facts.add(t("smvp.predefinito.spiega"));
        }
        if (regole.delConsorzio() != null) {
            facts.add(Storia.parte(regole.delConsorzio()));
        }
        return new Versione(
                t(bozza ? "smvp.bozza.di" : "smvp.versione", version),
                t(bozza ? "smvp.varra" : "smvp.dal", String.valueOf(regole.validFrom())),
                acting.address(),
                facts,
                groups(regole),
                regole.confronto() == null ? null : t("smvp.rispetto.a", String.valueOf(regole.confronto())),
                differences(regole),
                regole.problemi().stream().map(SmvpAnswer.Problema::message).toList(),
                acting.is(Role.SEGRETARIO) && adozione != null
                        ? acting.at("smvp/versioni/" + version + "/offerta")
                        : null,
                regole.delConsorzio() != null && Storia.reads(acting)
                        ? acting.at(bozza ? "smvp/bozza/modello" : "smvp/versioni/" + version + "/modello")
                        : null,
                prova);
    }

    static List<Gruppo> groups(Regole regole) {
        return regole.gruppi().stream()
                .map(g -> new Gruppo(
                        t("smvp.sezione." + g.sezione()),
                        g.parametri().stream()
                                .map(p -> new Parametro(p.nome(), p.valore()))
                                .toList()))
                .toList();
    }

    static List<Differenza> differences(Regole regole) {
        return regole.differenze().stream()
                .map(d -> new Differenza(d.nome(), d.prima(), d.dopo()))
                .toList();
    }
}
