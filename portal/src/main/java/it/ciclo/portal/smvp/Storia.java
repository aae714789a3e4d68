// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.ModelliClient;
import it.ciclo.portal.client.ModelliClient.Visto;
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
 * @param consorzio the templates of the consortium, the newest version of each; empty for who may not read drafts
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
        List<Consortile> consorzio,
        @Nullable String chi,
        @Nullable Applica applica) {

    /** @param css of the point in the timeline */
    public record Voce(
            String titolo,
            String css,
            String segno,
            String stato,
            List<String> fatti,
            String dove,
            @Nullable String modello) {}

    /** A template of the consortium. */
    public record Consortile(String titolo, String fatto) {}

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
            boolean legge,
            @Nullable String modello) {}

    public record Azione(String parole, String dove) {}

    /** @param frase what the register will say */
    public record Applica(List<Option> versioni, String frase) {}

    static Storia of(Acting acting, SmvpAnswer smvp, Visto consorzio) {
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
                consorzio.ultimi().stream().map(Storia::consortile).toList(),
                writes ? null : t("smvp.chi.scrive"),
                acting.is(Role.SEGRETARIO) && year != null && !year.approvato() ? applica(acting, smvp, year) : null);
    }

    private static Consortile consortile(ModelliClient.Modello m) {
        return new Consortile(
                t("modelli.titolo.versione", m.nome(), String.valueOf(m.versione())),
                Formats.date(m.pubblicataIl()) + " · " + m.nota());
    }

    /** Who may read a draft, and what the consortium proposes. */
    static boolean reads(Acting acting) {
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.OIV, Role.SINDACO, Role.GIUNTA);
    }

    static String parte(SmvpAnswer.DelConsorzio from) {
        return t("modelli.parte.da", from.nome(), String.valueOf(from.versione()));
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
        if (riga.delConsorzio() != null) {
            facts.add(parte(riga.delConsorzio()));
        }
        boolean flagged =
                riga.predefinito() || (adozione != null && (adozione.senzaParere() || adozione.inCorsoDAnno()));
        return new Voce(
                t(riga.predefinito() ? "smvp.versione.predefinita" : "smvp.versione", String.valueOf(riga.version())),
                flagged ? "flag" : "act",
                riga.stato() == Stato.IN_VIGORE ? "ok" : "none",
                t("smvp.stato." + riga.stato()),
                facts,
                acting.at("smvp/versioni/" + riga.version()),
                riga.delConsorzio() != null && reads(acting)
                        ? acting.at("smvp/versioni/" + riga.version() + "/modello")
                        : null);
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
        if (bozza.delConsorzio() != null) {
            facts.add(parte(bozza.delConsorzio()));
        }
        facts.add(parere == null ? t("smvp.parere.non.ancora") : said(parere));
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
                reads(acting),
                bozza.delConsorzio() != null && reads(acting) ? acting.at("smvp/bozza/modello") : null);
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
