// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ModelliClient.Modello;
import it.ciclo.portal.client.ModelliClient.Visto;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.smvp.SmvpAnswer.DelConsorzio;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import it.ciclo.portal.smvp.Versione.Differenza;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field by field, what rules of the ente have differently from the template of the consortium they began as a copy of.
 *
 * @param rispetto with which version it is compared
 * @param conta how many rules differ; absent where the version is not to be seen any more
 * @param nuova that the consortium has published a later version; absent where it has not
 */
public record Confronto(
        String lead,
        String indirizzo,
        String rispetto,
        @Nullable String conta,
        List<Differenza> differenze,
        @Nullable String nuova,
        @Nullable Altra altra) {

    /** Another version it can be compared with. */
    public record Altra(String parole, String dove) {}

    /** @param con the version of the template that is compared @param answer absent where nothing could be compared */
    static Confronto of(
            Acting acting,
            Regole regole,
            boolean bozza,
            DelConsorzio from,
            int con,
            Visto visto,
            SmvpAnswer.@Nullable Confronto answer) {
        String page = acting.at(bozza ? "smvp/bozza/modello" : "smvp/versioni/" + regole.version() + "/modello");
        Modello newest = visto.ultimi().stream()
                .filter(m -> m.modello().equals(from.id()) && m.versione() > from.versione())
                .findFirst()
                .orElse(null);
        return new Confronto(
                t(
                        bozza ? "modelli.differenze.di.bozza" : "modelli.differenze.di.versione",
                        String.valueOf(regole.version())),
                acting.address(),
                t("modelli.rispetto.a", from.nome(), String.valueOf(con)),
                answer == null ? null : count(answer),
                answer == null
                        ? List.of()
                        : answer.differenze().stream()
                                .map(d -> new Differenza(d.nome(), d.prima(), d.dopo()))
                                .toList(),
                newest == null ? null : nuova(newest),
                altra(page, from, con, newest));
    }

    static String nuova(Modello newest) {
        return t(
                "modelli.nuova", String.valueOf(newest.versione()), Formats.date(newest.pubblicataIl()), newest.nota());
    }

    private static @Nullable Altra altra(String page, DelConsorzio from, int con, @Nullable Modello newest) {
        if (con != from.versione()) {
            return new Altra(t("modelli.confronta", String.valueOf(from.versione())), page);
        }
        return newest == null
                ? null
                : new Altra(
                        t("modelli.confronta", String.valueOf(newest.versione())), page + "?con=" + newest.versione());
    }

    private static String count(SmvpAnswer.Confronto answer) {
        int different = answer.differenze().size();
        String all = String.valueOf(answer.regole());
        return switch (different) {
            case 0 -> t("modelli.nessuna", all);
            case 1 -> t("modelli.una", all);
            default -> t("modelli.alcune", all, String.valueOf(different));
        };
    }
}
