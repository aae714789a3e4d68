// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.VariazioneAnswer.PesoRiga;
import it.ciclo.portal.variazioni.VariazioneAnswer.UnitaPesi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One variazione; everything is ready to be read.
 *
 * @param fatti who, when, by which act
 * @param scrive whether the acting role may change what is proposed
 * @param chi who may, where it is open and the acting role may not
 * @param pesi the weights of the units it touches, as they would be
 * @param obiettivi those of the year that can still be touched
 * @param nuovo where an objective is added
 * @param bloccata why it cannot be approved yet
 */
public record VariazionePage(
        String titolo,
        String indirizzo,
        String qui,
        State stato,
        String motivo,
        List<Fatto> fatti,
        boolean aperta,
        boolean scrive,
        @Nullable String chi,
        List<Toccato> modifiche,
        List<Pesi> pesi,
        List<Option> obiettivi,
        List<Option> cause,
        String nuovo,
        boolean delibera,
        boolean parere,
        List<String> bloccata) {

    public record Fatto(String nome, String valore) {}

    /** @param modifica where the change is written, null where only its own page changes it */
    public record Toccato(
            Variata variata,
            @Nullable String modifica,
            @Nullable String rinuncia) {}

    /** @param scrive whether some of the weights can be set here */
    public record Pesi(String unita, List<Riga> righe, String somma, State torna, boolean scrive) {}

    /** @param campo the field of the weight; null where it is not set here */
    public record Riga(
            @Nullable String campo,
            String obiettivo,
            String titolo,
            String prima,
            String dopo,
            @Nullable String proporzionale) {}

    static VariazionePage of(
            Acting acting, VariazioneAnswer v, List<ObjectiveRow> objectives, Units.Names units, People.Names people) {
        boolean aperta = v.stato().aperta();
        boolean mine = !acting.is(Role.RESPONSABILE) || acting.io().id().equals(v.propostaDa());
        boolean scrive = aperta && VariazioniPage.proposes(acting) && mine;
        String qui = acting.at("variazioni/" + v.id());
        return new VariazionePage(
                VariazioniPage.titolo(v),
                acting.address(),
                qui,
                VariazioniPage.stato(v),
                v.motivo(),
                fatti(v, people),
                aperta,
                scrive,
                aperta && !scrive
                        ? t(mine ? "variazione.chi" : "variazione.chi.altra", people.full(v.propostaDa()))
                        : null,
                v.modifiche().stream()
                        .map(m -> toccato(acting, v, m, scrive, qui, units))
                        .toList(),
                pesi(acting, v, scrive, units),
                scrive ? obiettivi(acting, v, objectives) : List.of(),
                causes(),
                acting.at("obiettivi/nuovo?variazione=" + v.id()),
                aperta && acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE),
                v.stato() == VariazioneAnswer.Stato.PROPOSTA && acting.is(Role.SEGRETARIO, Role.OIV),
                aperta ? bloccata(v, units) : List.of());
    }

    /** What the forms of the page begin with. */
    static Map<String, String> values(VariazioneAnswer v) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("causa", v.causa().name());
        values.put("motivo", v.motivo());
        values.put("ritiro", "");
        values.put("obiettivo", "");
        List<PesoRiga> set = settable(v);
        for (int i = 0; i < set.size(); i++) {
            values.put("pesi/" + i + "/obiettivo", set.get(i).obiettivo().toString());
            Peso dopo = set.get(i).dopo();
            values.put("pesi/" + i + "/peso", dopo == null ? "" : Formats.peso(dopo));
        }
        return values;
    }

    /** Objectives that count afterwards and have no page of their own to be weighed in. */
    static List<PesoRiga> settable(VariazioneAnswer v) {
        return v.unita().stream()
                .flatMap(u -> u.righe().stream())
                .filter(r -> r.dopo() != null && !r.fisso())
                .toList();
    }

    private static List<Fatto> fatti(VariazioneAnswer v, People.Names people) {
        List<Fatto> fatti = new ArrayList<>();
        fatti.add(new Fatto(t("variazione.causa"), t("variazione.causa." + v.causa())));
        fatti.add(new Fatto(
                t("variazione.proposta"),
                t("variazione.proposta.da", people.full(v.propostaDa()), Formats.date(v.propostaIl()))));
        var parere = v.parere();
        if (parere != null) {
            fatti.add(new Fatto(t("variazione.parere"), Acts.full(parere.atto()) + ". " + parere.testo()));
        }
        var decisione = v.decisione();
        if (decisione != null) {
            if (decisione.atto() != null) {
                fatti.add(new Fatto(t("variazione.atto"), Acts.full(decisione.atto())));
            }
            if (decisione.motivo() != null) {
                fatti.add(new Fatto(t("motivo"), decisione.motivo()));
            }
            fatti.add(new Fatto(
                    t("variazione.registrata"),
                    t(
                            "variazione.registrata.da",
                            people.full(decisione.registrataDa()),
                            Formats.dateTime(decisione.registrataIl()),
                            Formats.number(decisione.sequenza()))));
        }
        return List.copyOf(fatti);
    }

    private static Toccato toccato(
            Acting acting, VariazioneAnswer v, Modifica m, boolean scrive, String qui, Units.Names units) {
        boolean mine = scrive && (!acting.is(Role.RESPONSABILE) || acting.ownUnit(m.unita()));
        String modifica = switch (m) {
            case Modifica.Cambia _, Modifica.Riprende _ ->
                acting.at("obiettivi/" + m.obiettivo() + "/variazione/" + v.id());
            case Modifica.Aggiunge _ -> acting.at("obiettivi/" + m.obiettivo() + "/modifica");
            case Modifica.Stralcia _, Modifica.Sospende _ -> null;
        };
        return new Toccato(
                Variata.of(acting, m, v.segnalazioni(), v.atto(), units),
                mine ? modifica : null,
                mine && !(m instanceof Modifica.Aggiunge) ? qui + "/obiettivi/" + m.obiettivo() + "/rinuncia" : null);
    }

    private static List<Pesi> pesi(Acting acting, VariazioneAnswer v, boolean scrive, Units.Names units) {
        List<Pesi> pesi = new ArrayList<>();
        int field = 0;
        for (UnitaPesi u : v.unita()) {
            boolean mine = scrive && (!acting.is(Role.RESPONSABILE) || acting.ownUnit(u.unita()));
            List<Riga> righe = new ArrayList<>();
            for (PesoRiga r : u.righe()) {
                boolean set = r.dopo() != null && !r.fisso();
                righe.add(new Riga(
                        set && mine ? "pesi/" + field : null,
                        r.obiettivo().toString(),
                        r.condivisoDa() == null
                                ? r.codice() + " " + r.titolo()
                                : t(
                                        "variazione.pesi.condiviso",
                                        r.codice() + " " + r.titolo(),
                                        units.of(r.condivisoDa())),
                        r.prima() == null ? Formats.NOT_YET : Formats.peso(r.prima()),
                        r.dopo() == null ? Formats.NOT_YET : Formats.peso(r.dopo()),
                        r.proporzionale() == null ? null : Formats.peso(r.proporzionale())));
                field += set ? 1 : 0;
            }
            pesi.add(new Pesi(
                    units.of(u.unita()),
                    List.copyOf(righe),
                    Formats.number(u.somma(), 2),
                    new State(
                            u.torna() ? "ok" : "late",
                            t(u.torna() ? "variazione.pesi.tornano" : "variazione.pesi.non.tornano")),
                    righe.stream().anyMatch(r -> r.campo() != null)));
        }
        return List.copyOf(pesi);
    }

    private static List<Option> obiettivi(Acting acting, VariazioneAnswer v, List<ObjectiveRow> objectives) {
        return Stream.concat(
                        Stream.of(new Option("", t("variazione.scegli"))),
                        objectives.stream()
                                .filter(o -> o.nelPiano() || o.is("SOSPESO"))
                                .filter(o -> !acting.is(Role.RESPONSABILE) || acting.ownUnit(o.unita()))
                                .filter(o -> v.modifica(o.id()) == null)
                                .map(o -> new Option(o.id().toString(), o.codice() + " " + o.titolo())))
                .toList();
    }

    static List<Option> causes() {
        return Arrays.stream(Causa.values())
                .map(c -> new Option(c.name(), t("variazione.causa." + c)))
                .toList();
    }

    static List<String> bloccata(VariazioneAnswer v, Units.Names units) {
        return v.mancano().stream()
                .map(m -> m.codice().equals("NO_MODIFICA")
                        ? t("variazione.manca.modifica")
                        : t("variazione.manca.pesi", name(m.unita(), units), sum(m.args())))
                .toList();
    }

    private static String name(@Nullable UnitaId unita, Units.Names units) {
        return unita == null ? "" : units.of(unita);
    }

    private static String sum(List<String> args) {
        var somma = args.size() < 2 ? null : Formats.parse(args.get(1).replace('.', ','));
        return somma == null ? "" : Formats.number(somma, 2);
    }
}
