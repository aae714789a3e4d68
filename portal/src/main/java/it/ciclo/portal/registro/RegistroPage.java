// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.registro;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.EventCatalogue;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the register shows; everything is ready to be read.
 *
 * @param questo what the choice of the year is called that leaves the other years out
 * @param solo the one objective whose history is shown; absent for all
 * @param altre the address of the earlier entries; absent on the last page
 * @param scelta the entry that is open
 */
public record RegistroPage(
        String lead,
        String questo,
        String indirizzo,
        Filtro filtro,
        List<Option> attori,
        List<Option> tipi,
        @Nullable String solo,
        String quante,
        List<Mese> mesi,
        @Nullable String altre,
        @Nullable Aperta scelta) {

    public record Mese(String nome, List<Voce> voci) {}

    /**
     * @param classe {@code act}, {@code flag}, {@code sel}, as the timeline draws them
     * @param atto the act as in lists; absent where there is none
     * @param anno whose year it is, where the page does not say it already
     */
    public record Voce(
            String classe,
            boolean aperta,
            List<Pezzo> frase,
            @Nullable String motivo,
            @Nullable String atto,
            String riga,
            @Nullable String anno,
            String numero,
            String dove,
            @Nullable String flag) {}

    /** @param tipo {@code testo}, {@code persona}, {@code obiettivo}, {@code prima} or {@code dopo} */
    public record Pezzo(String tipo, String testo, @Nullable String dove) {}

    /** The entry that is open, with its proof. */
    public record Aperta(
            String numero,
            String titolo,
            List<Campo> campi,
            @Nullable String motivo,
            @Nullable String flag,
            String anno,
            String atto,
            String successo,
            String registrato,
            String attore,
            boolean integra,
            String sequenza,
            String impronta,
            String precedente,
            String comando,
            String evento,
            String ricevuta) {}

    public record Campo(
            String nome, @Nullable String prima, @Nullable String dopo) {}

    /** Names the sentences need. */
    record Nomi(People.Names persone, Map<UnitaId, String> unita, Map<ObjectiveId, String> obiettivi) {}

    static RegistroPage of(
            Acting acting,
            Filtro filtro,
            RegistroAnswer registro,
            @Nullable VoceAnswer scelta,
            List<Option> attori,
            Nomi nomi) {
        List<Mese> mesi = new ArrayList<>();
        YearMonth month = null;
        List<Voce> voci = List.of();
        for (var v : registro.voci()) {
            var day = LocalDate.ofInstant(v.registratoIl(), Desk.ROME);
            if (!YearMonth.from(day).equals(month)) {
                month = YearMonth.from(day);
                voci = new ArrayList<>();
                mesi.add(new Mese(Formats.capital(Formats.month(month)) + " " + month.getYear(), voci));
            }
            voci.add(voce(acting, v, scelta != null && scelta.sequenza() == v.sequenza(), filtro, nomi));
        }
        String anno = String.valueOf(acting.anno());
        return new RegistroPage(
                filtro.tutto() ? t("registro.lead.tutto") : t("registro.lead", anno),
                t("registro.anni.questo", anno),
                acting.address(),
                filtro,
                attori,
                kinds(),
                filtro.obiettivo().isEmpty() ? null : solo(filtro, nomi),
                registro.voci().isEmpty()
                        ? ""
                        : registro.totale() == 1
                                ? t("registro.quante.unica")
                                : count("registro.quante", registro.voci().size(), Formats.number(registro.totale())),
                mesi,
                registro.altre() == null ? null : acting.at("registro?" + filtro.with(registro.altre())),
                scelta == null ? null : aperta(acting, scelta, nomi));
    }

    private static String solo(Filtro filtro, Nomi nomi) {
        var id = Formats.uuid(filtro.obiettivo());
        return id == null
                ? t("registro.obiettivo")
                : nomi.obiettivi().getOrDefault(new ObjectiveId(id), t("registro.obiettivo"));
    }

    /** All that can stand in a register, so that none can be forgotten. */
    static List<Option> kinds() {
        return EventCatalogue.types().stream()
                .map(type -> new Option(type.name(), title(type.name())))
                .toList();
    }

    private static Voce voce(Acting acting, RegistroAnswer.Voce v, boolean open, Filtro filtro, Nomi nomi) {
        String classe = v.flag() != null ? "flag" : v.atto() != null ? "act" : "";
        String who = nomi.persone().brief(v.attore());
        String query = filtro.query();
        return new Voce(
                open ? (classe + " sel").strip() : classe,
                open,
                v.frase().stream().map(p -> pezzo(acting, p, nomi)).toList(),
                v.motivo(),
                v.atto() == null ? null : Formats.act(v.atto()),
                v.atto() == null
                        ? Formats.date(v.registratoIl()) + ", " + Formats.time(v.registratoIl()) + " · "
                                + role(v.ruolo(), v.delegante(), nomi)
                        : t(
                                "registro.registrata",
                                Formats.date(v.registratoIl()),
                                Formats.time(v.registratoIl()),
                                who,
                                role(v.ruolo(), v.delegante(), nomi)),
                year(v, filtro),
                Formats.number(v.sequenza()),
                acting.at("registro/" + v.sequenza() + (query.isEmpty() ? "" : "?" + query) + "#voce"),
                v.flag() == null ? null : flag(v.flag()));
    }

    /** An entry of the ente is marked among those of a year; where all years stand together each says its own. */
    private static @Nullable String year(RegistroAnswer.Voce v, Filtro filtro) {
        if (v.anno() == null) {
            return t("registro.dell.ente");
        }
        return filtro.tutto() ? t("registro.dell.anno", String.valueOf(v.anno())) : null;
    }

    /** Types are named after their stream: {@code piano.PianoApproved}. */
    private static String title(String tipo) {
        String key = "registro.evento." + tipo.substring(tipo.indexOf('.') + 1);
        return Texts.has(key) ? t(key) : tipo;
    }

    private static String flag(String flag) {
        return Texts.has("registro.flag." + flag) ? t("registro.flag." + flag) : flag;
    }

    private static Pezzo pezzo(Acting acting, RegistroAnswer.Pezzo p, Nomi nomi) {
        if (p.persona() != null) {
            return new Pezzo("persona", nomi.persone().brief(p.persona()), null);
        }
        if (p.obiettivo() != null) {
            String text = p.testo() != null
                    ? p.testo()
                    : nomi.obiettivi().getOrDefault(p.obiettivo(), t("registro.obiettivo"));
            return new Pezzo("obiettivo", text, acting.at("obiettivi/" + p.obiettivo()));
        }
        if (p.prima() != null) {
            return new Pezzo("prima", p.prima(), null);
        }
        if (p.dopo() != null) {
            return new Pezzo("dopo", p.dopo(), null);
        }
        if (p.unita() != null) {
            return new Pezzo("testo", nomi.unita().getOrDefault(p.unita(), t("registro.settore")), null);
        }
        return new Pezzo("testo", p.testo() == null ? "" : p.testo(), null);
    }

    /** "responsabile per delega di Dario Esempio". */
    private static String role(String role, @Nullable PersonId delegante, Nomi nomi) {
        return delegante == null
                ? role(role)
                : t("registro.per.delega", role(role), nomi.persone().full(delegante));
    }

    /** As it stands in a sentence: "responsabile". OIV keeps its capitals. */
    private static String role(String role) {
        if (role.equals(Role.SISTEMA)) {
            return t("registro.sistema");
        }
        return role.equals(Role.OIV.name())
                ? t("ruolo.OIV")
                : t("ruolo." + role).toLowerCase(Locale.ITALIAN);
    }

    private static Aperta aperta(Acting acting, VoceAnswer v, Nomi nomi) {
        String n = String.valueOf(v.sequenza());
        return new Aperta(
                Formats.number(v.sequenza()),
                title(v.tipo()),
                v.campi().stream()
                        .map(c -> new Campo(c.campo(), value(c, c.prima(), nomi), value(c, c.dopo(), nomi)))
                        .toList(),
                v.motivo(),
                v.flag() == null ? null : flag(v.flag()),
                v.anno() == null ? t("registro.dell.ente") : String.valueOf(v.anno()),
                v.atto() == null ? t("registro.senza.atto") : Formats.act(v.atto()),
                v.successoIl() == null ? Formats.date(v.registratoIl()) : Formats.date(v.successoIl()),
                Formats.date(v.registratoIl()) + ", " + Formats.time(v.registratoIl()),
                nomi.persone().full(v.attore()) + ", " + role(v.ruolo(), v.delegante(), nomi),
                v.impronteVerificate(),
                t("registro.di", Formats.number(v.sequenza()), Formats.number(v.di())),
                hash(v.impronta()),
                hash(v.precedente()),
                v.commandId().toString(),
                acting.at("registro/" + n + "/evento.json"),
                acting.at("registro/" + n + "/ricevuta.txt"));
    }

    private static @Nullable String value(VoceAnswer.Campo campo, @Nullable String value, Nomi nomi) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!Boolean.TRUE.equals(campo.persona())) {
            return value;
        }
        var id = Formats.uuid(value);
        return id == null ? value : nomi.persone().full(new PersonId(id));
    }

    /** In groups of four, as one compares it with another. */
    private static String hash(String hex) {
        return String.join(" ", hex.split("(?<=\\G.{4})"));
    }
}
