// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.smvp.SmvpAnswer.Adozione;
import it.ciclo.portal.smvp.SmvpAnswer.Parere;
import it.ciclo.portal.smvp.SmvpAnswer.Stato;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of the rulebook: its versions, newest first, and what can be done with it.
 *
 * @param chi who may write a draft, where the acting role may not
 * @param applica another version the year of the address can follow; absent where there is none or it may not
 * @param seguito which version the year of the address follows
 */
public record Storia(
        String anno,
        String indirizzo,
        String seguito,
        List<Voce> voci,
        @Nullable Bozza bozza,
        boolean scrive,
        @Nullable String chi,
        @Nullable Applica applica) {

    /** @param css of the point in the timeline */
    public record Voce(String titolo, String css, String segno, String stato, List<String> fatti, String dove) {}

    /**
     * @param senzaParere whether the acting role may have it adopted before the OIV has spoken
     * @param legge whether the acting role may read the draft
     */
    public record Bozza(
            String titolo,
            String segno,
            String stato,
            List<String> fatti,
            @Nullable Azione azione,
            boolean senzaParere,
            boolean legge) {}

    public record Azione(String parole, String dove) {}

    /** @param frase what the register will say */
    public record Applica(List<Option> versioni, String frase) {}

    static Storia of(Acting acting, SmvpAnswer smvp) {
        boolean writes = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        SmvpAnswer.Anno year = smvp.anni().stream()
                .filter(a -> a.anno() == acting.anno())
                .findFirst()
                .orElse(null);
        return new Storia(
                String.valueOf(acting.anno()),
                acting.address(),
                year == null
                        ? t("smvp.anno.non.aperto", String.valueOf(acting.anno()))
                        : t("smvp.anno.segue", String.valueOf(acting.anno()), String.valueOf(year.version())),
                smvp.versioni().stream().map(v -> voce(acting, v)).toList(),
                smvp.bozza() == null ? null : bozza(acting, smvp.bozza()),
                writes,
                writes ? null : t("smvp.chi.scrive"),
                acting.is(Role.SEGRETARIO) && year != null && !year.approvato() ? applica(acting, smvp, year) : null);
    }

    private static Voce voce(Acting acting, SmvpAnswer.Riga riga) {
        List<String> facts = new ArrayList<>();
        facts.add(t(riga.stato() == Stato.FUTURA ? "smvp.varra" : "smvp.dal", String.valueOf(riga.validFrom())));
        Adozione adozione = riga.adozione();
        if (adozione == null) {
            facts.add(t("smvp.predefinito.spiega"));
        } else {
            facts.add(t("smvp.adottato.con", Acts.full(adozione.atto())));
            facts.add(parere(adozione));
            if (adozione.inCorsoDAnno()) {
                facts.add(t("smvp.in.corso"));
            }
        }
        facts.add(
                riga.anni().isEmpty()
                        ? t("smvp.nessun.anno")
                        : t(
                                "smvp.anni",
                                riga.anni().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        boolean flagged =
                riga.predefinito() || (adozione != null && (adozione.senzaParere() || adozione.inCorsoDAnno()));
        return new Voce(
                t(riga.predefinito() ? "smvp.versione.predefinita" : "smvp.versione", String.valueOf(riga.version())),
                flagged ? "flag" : "act",
                riga.stato() == Stato.IN_VIGORE ? "ok" : "none",
                t("smvp.stato." + riga.stato()),
                facts,
                acting.at("smvp/versioni/" + riga.version()));
    }

    private static String parere(Adozione adozione) {
        String text = adozione.parere() == null ? t("smvp.senza.parere") : said(adozione.parere());
        return adozione.motivoParere() == null ? text : text + " " + t("smvp.perche", adozione.motivoParere());
    }

    /** "Parere favorevole, verbale dell’OIV n. 4 del 20/11/2026." */
    static String said(Parere parere) {
        return t("smvp.parere." + parere.esito(), Acts.full(parere.atto()));
    }

    private static Bozza bozza(Acting acting, SmvpAnswer.Bozza bozza) {
        Parere parere = bozza.parere();
        List<String> facts = new ArrayList<>();
        facts.add(t("smvp.varra", String.valueOf(bozza.validFrom())));
        if (bozza.modello() != null) {
            facts.add(t("smvp.dal.modello", bozza.modello()));
        } else if (bozza.daVersione() != null) {
            facts.add(t("smvp.dalla.versione", bozza.daVersione().toString()));
        }
        facts.add(parere == null ? t("smvp.parere.non.ancora") : said(parere));
        boolean reads = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.OIV, Role.SINDACO, Role.GIUNTA);
        return new Bozza(
                t("smvp.bozza.di", String.valueOf(bozza.version())),
                bozza.problemi() > 0 ? "late" : parere == null ? "risk" : "ok",
                bozza.problemi() > 0
                        ? t(
                                bozza.problemi() == 1 ? "smvp.una.non.torna" : "smvp.non.tornano",
                                Formats.number(bozza.problemi()))
                        : t(parere == null ? "smvp.manca.parere" : "smvp.manca.atto"),
                facts,
                azione(acting, bozza),
                acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                        && bozza.problemi() == 0
                        && parere == null
                        && !bozza.parereVincolante(),
                reads);
    }

    private static @Nullable Azione azione(Acting acting, SmvpAnswer.Bozza bozza) {
        boolean agrees = bozza.problemi() == 0;
        if (acting.is(Role.OIV) && agrees && bozza.parere() == null) {
            return new Azione(t("smvp.azione.parere"), acting.at("smvp/bozza/parere"));
        }
        if (acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)) {
            return agrees && bozza.parere() != null
                    ? new Azione(t("smvp.azione.adotta"), acting.at("smvp/bozza/adozione"))
                    : new Azione(t("smvp.azione.modifica"), acting.at("smvp/bozza"));
        }
        return null;
    }

    private static @Nullable Applica applica(Acting acting, SmvpAnswer smvp, SmvpAnswer.Anno year) {
        List<Option> others = smvp.versioni().stream()
                .filter(v -> v.version() != year.version() && v.validFrom() <= year.anno())
                .map(v -> new Option(
                        String.valueOf(v.version()),
                        t("smvp.scegli.versione", String.valueOf(v.version()), String.valueOf(v.validFrom()))))
                .toList();
        return others.isEmpty()
                ? null
                : new Applica(
                        others,
                        t(
                                "smvp.frase.applica",
                                acting.io().fullName(),
                                String.valueOf(year.anno()),
                                String.valueOf(year.version())));
    }
}
