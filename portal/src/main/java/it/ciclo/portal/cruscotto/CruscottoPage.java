// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cruscotto;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the dashboard of the ente shows; everything is ready to be read. @param confronti absent for who may not see them */
public record CruscottoPage(
        String anno,
        String indirizzo,
        @Nullable String confronti,
        String lead,
        List<Cifra> cifre,
        boolean provvisorio,
        List<Settore> settori,
        @Nullable Perche perche,
        @Nullable String precedente,
        String grado,
        String copertura,
        String obiettivi,
        List<Ritardo> ritardi,
        List<SenzaTitolare> senzaTitolare,
        boolean puoNominare,
        List<String> mesi,
        List<Calore> calore,
        @Nullable String tempi,
        List<State> monitoraggio,
        List<Riferiti> riferiti,
        List<String> giudizi) {

    /** One of the four figures. @param kind the state of the note, empty where it has none */
    public record Cifra(
            String nome,
            String valore,
            String su,
            String kind,
            String nota,
            @Nullable String dove,
            String vai) {}

    public record Settore(
            String nome,
            String dove,
            String grado,
            Bullet barra,
            @Nullable String precedente,
            String copertura,
            String obiettivi,
            String daGuardare,
            @Nullable Perche perche) {}

    public record Ritardo(
            String obiettivo, String dove, String indicatore, String period, String titolare, String giorni) {}

    public record SenzaTitolare(String obiettivo, String dove, String peso, String da) {}

    /** What the offices said, of how many objectives. @param dove the list of them */
    public record Riferiti(State stato, String dove) {}

    public record Calore(String settore, List<Cella> celle) {}

    /** @param classe one of the five steps, {@code heat-0} where nothing was expected */
    public record Cella(String classe, String testo, String descrizione) {}

    static CruscottoPage of(
            Acting acting, CruscottoAnswer c, Cicli.CicloDetail ciclo, List<Cicli.Unita> units, People.Names names) {
        var nomi = units.stream().collect(Collectors.toMap(Cicli.Unita::id, Cicli.Unita::nome));
        boolean before = c.unita().stream().anyMatch(u -> u.gradoPrecedente() != null);
        String prima = String.valueOf(acting.anno() - 1);
        return new CruscottoPage(
                String.valueOf(acting.anno()),
                acting.address(),
                acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.SINDACO, Role.GIUNTA, Role.OIV)
                        ? acting.at("confronti")
                        : null,
                lead(c, ciclo),
                List.of(grado(c), valori(acting, c), inLinea(acting, c), senza(acting, c, nomi)),
                c.provvisorio(),
                c.unita().stream()
                        .map(u ->
                                settore(acting, u, name(nomi, u.unita()), prima, Perche.ofSettore(acting, c, ciclo, u)))
                        .toList(),
                Perche.ofEnte(c, ciclo, id -> name(nomi, id)),
                before ? prima : null,
                Formats.grado(c.grado()),
                Measures.copertura(c.copertura()),
                Formats.number(c.obiettivi().totale()),
                c.ritardi().stream()
                        .map(r -> new Ritardo(
                                r.codice() + " " + r.titolo(),
                                acting.at("obiettivi/" + r.obiettivo()),
                                r.nome(),
                                Formats.periodShort(r.period()),
                                names.brief(r.responsabile()),
                                days(r.giorni())))
                        .toList(),
                c.senzaTitolare().stream()
                        .map(s -> new SenzaTitolare(
                                s.codice() + " " + s.titolo(),
                                acting.at("obiettivi/" + s.obiettivo()),
                                Formats.peso(s.peso()),
                                since(s.dal(), acting.today())))
                        .toList(),
                acting.is(Role.SEGRETARIO),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(m -> Formats.monthShort(
                                YearMonth.of(acting.anno(), m).atDay(1)))
                        .toList(),
                calore(c, nomi),
                c.tempiDal() == null ? null : t("cruscotto.tempi.dal", Formats.date(c.tempiDal())),
                monitoraggio(c, ciclo.misurazioniChiuseIl() != null),
                riferiti(acting, c),
                giudizi(c.obiettivi()));
    }

    /** What the OIV made of results: a figure that is not computed alone says so. */
    private static List<String> giudizi(CruscottoAnswer.Obiettivi o) {
        List<String> giudizi = new ArrayList<>();
        if (o.neutralizzati() > 0) {
            giudizi.add(count("cruscotto.neutralizzati", o.neutralizzati()));
        }
        if (o.valutati() > 0) {
            giudizi.add(count("cruscotto.valutati", o.valutati()));
        }
        return List.copyOf(giudizi);
    }

    /** What the monitorings wait for; the exceptions have words, else one word is enough. @param over none is opened any more */
    private static List<State> monitoraggio(CruscottoAnswer c, boolean over) {
        var m = c.monitoraggio();
        List<State> states = new ArrayList<>();
        if (m != null) {
            add(
                    states,
                    over ? "none" : "risk",
                    over ? "cruscotto.monitoraggio.non.svolti" : "cruscotto.monitoraggio.da.aprire",
                    m.daAprire());
            add(states, over ? "none" : "risk", "cruscotto.monitoraggio.senza", m.senzaRapporto());
            add(states, "none", "cruscotto.monitoraggio.azioni", m.azioniAperte());
            add(states, "late", "cruscotto.monitoraggio.ritardo", m.azioniInRitardo());
        }
        return states.isEmpty() ? List.of(new State("ok", t("cruscotto.monitoraggio.niente"))) : List.copyOf(states);
    }

    /** Said by the offices, beside what the values say. */
    private static List<Riferiti> riferiti(Acting acting, CruscottoAnswer c) {
        var said = c.monitoraggio() == null ? null : c.monitoraggio().riferiti();
        if (said == null || said.ultimo() == null) {
            return List.of();
        }
        return List.of(
                riferiti(acting, "none", "IN_LINEA", "riferito-in-linea", said.inLinea()),
                riferiti(
                        acting,
                        said.aRischio() > 0 ? "risk" : "none",
                        "A_RISCHIO",
                        "riferito-a-rischio",
                        said.aRischio()),
                riferiti(
                        acting,
                        said.nonInLinea() > 0 ? "late" : "none",
                        "NON_IN_LINEA",
                        "riferito-non-in-linea",
                        said.nonInLinea()));
    }

    private static Riferiti riferiti(Acting acting, String kind, String andamento, String filtro, int quanti) {
        return new Riferiti(
                new State(kind, t("cruscotto.riferiti", Formats.number(quanti), t("andamento." + andamento))),
                acting.at("obiettivi?filtro=" + filtro));
    }

    private static void add(List<State> states, String kind, String key, int count) {
        if (count > 0) {
            states.add(new State(kind, count(key, count)));
        }
    }

    private static String name(Map<UnitaId, String> nomi, UnitaId id) {
        return nomi.getOrDefault(id, t("piano.un.settore"));
    }

    private static String days(int days) {
        return count("cruscotto.giorni", days);
    }

    private static String since(@Nullable LocalDate day, LocalDate today) {
        return day == null ? Formats.NOT_YET : days((int) Math.max(0, ChronoUnit.DAYS.between(day, today)));
    }

    private static String lead(CruscottoAnswer c, Cicli.CicloDetail ciclo) {
        if (ciclo.misurazioniChiuseIl() != null) {
            return t("cruscotto.chiuse", Formats.date(ciclo.misurazioniChiuseIl()));
        }
        if (!c.provvisorio()) {
            return t("cruscotto.finali");
        }
        return c.grado() == null ? t("cruscotto.niente") : t("cruscotto.provvisorio", String.valueOf(ciclo.anno()));
    }

    private static Cifra grado(CruscottoAnswer c) {
        return new Cifra(
                t(c.provvisorio() ? "cruscotto.grado.provvisorio" : "cruscotto.grado"),
                Formats.grado(c.grado()),
                c.grado() == null ? "" : t("cruscotto.su.cento"),
                "",
                c.grado() == null
                        ? Perche.rule(c, "breve")
                        : Measures.copertura(c.copertura()) + " · " + Perche.rule(c, "breve"),
                c.grado() == null ? null : "#perche",
                t("cruscotto.perche", Formats.grado(c.grado())));
    }

    private static Cifra valori(Acting acting, CruscottoAnswer c) {
        var v = c.valori();
        if (v == null || v.period() == null) {
            return new Cifra(t("cruscotto.valori"), Formats.NOT_YET, "", "", t("cruscotto.valori.niente"), null, "");
        }
        boolean late = v.inRitardo() > 0;
        return new Cifra(
                t("cruscotto.valori.di", Formats.periodShort(v.period())),
                Formats.number(v.registrati()),
                t("cruscotto.su", Formats.number(v.attesi())),
                late ? "late" : "ok",
                late ? t("cruscotto.in.ritardo", Formats.number(v.inRitardo())) : t("cruscotto.in.tempo"),
                late ? acting.at("obiettivi?filtro=ritardo") : null,
                t("cruscotto.quali"));
    }

    private static Cifra inLinea(Acting acting, CruscottoAnswer c) {
        var o = c.obiettivi();
        return c.provvisorio() ? onTheWay(acting, o) : atTheEnd(acting, o);
    }

    private static Cifra onTheWay(Acting acting, CruscottoAnswer.Obiettivi o) {
        String ended = o.parziali() + o.nonRaggiunti() == 0 ? "" : ", " + finished(o);
        return new Cifra(
                t("cruscotto.in.linea"),
                Formats.number(o.inLinea() + o.raggiunti()),
                t("cruscotto.su", Formats.number(o.totale())),
                o.nonInLinea() + o.nonRaggiunti() > 0 ? "late" : o.aRischio() + o.parziali() > 0 ? "risk" : "",
                t("cruscotto.rischio", Formats.number(o.aRischio()), Formats.number(o.nonInLinea())) + ended,
                o.nonInLinea() > 0
                        ? acting.at("obiettivi?filtro=non-in-linea")
                        : o.aRischio() > 0 ? acting.at("obiettivi?filtro=a-rischio") : null,
                t("cruscotto.quali"));
    }

    private static Cifra atTheEnd(Acting acting, CruscottoAnswer.Obiettivi o) {
        return new Cifra(
                t("cruscotto.raggiunti"),
                Formats.number(o.raggiunti()),
                t("cruscotto.su", Formats.number(o.totale())),
                o.nonRaggiunti() > 0 ? "late" : o.parziali() > 0 ? "risk" : "ok",
                finished(o),
                acting.at("obiettivi"),
                t("cruscotto.quali"));
    }

    private static String finished(CruscottoAnswer.Obiettivi o) {
        return t("cruscotto.finiti", Formats.number(o.parziali()), count("cruscotto.non.raggiunti", o.nonRaggiunti()));
    }

    private static Cifra senza(Acting acting, CruscottoAnswer c, Map<UnitaId, String> nomi) {
        int without = c.obiettivi().senzaTitolare();
        return new Cifra(
                t("cruscotto.senza"),
                Formats.number(without),
                t("cruscotto.su", Formats.number(c.obiettivi().totale())),
                without > 0 ? "late" : "ok",
                without > 0 ? t("cruscotto.senza.nomina") : t("cruscotto.senza.nessuno"),
                without > 0 ? acting.at("obiettivi?filtro=senza-titolare") : null,
                t("cruscotto.quali"));
    }

    private static Settore settore(
            Acting acting, CruscottoAnswer.UnitaRow u, String name, String prima, @Nullable Perche perche) {
        String grado = Formats.grado(u.grado());
        return new Settore(
                name,
                acting.at("obiettivi?settore=" + u.unita()),
                grado,
                Bullet.ofGrado(
                        u.grado(),
                        u.gradoPrecedente(),
                        u.gradoPrecedente() == null
                                ? t("cruscotto.descrizione", grado)
                                : t("cruscotto.descrizione.prima", grado, prima, Formats.grado(u.gradoPrecedente()))),
                Formats.grado(u.gradoPrecedente()),
                Measures.copertura(u.copertura()),
                u.condivisi() == 0
                        ? Formats.number(u.obiettivi())
                        : count("cruscotto.condivisi", u.condivisi(), Formats.number(u.obiettivi())),
                u.daGuardare() == 0 ? Formats.NOT_YET : Formats.number(u.daGuardare()),
                perche);
    }

    /** Nothing where not one value could be told to be in time. */
    private static List<Calore> calore(CruscottoAnswer c, Map<UnitaId, String> nomi) {
        boolean any = c.mesi().stream().flatMap(m -> m.valori().stream()).anyMatch(m -> m.attesi() > 0);
        return any
                ? c.mesi().stream().map(m -> calore(m, name(nomi, m.unita()))).toList()
                : List.of();
    }

    private static Calore calore(CruscottoAnswer.Mesi unit, String name) {
        var byMonth = unit.valori().stream().collect(Collectors.toMap(CruscottoAnswer.Mese::mese, m -> m));
        return new Calore(
                name,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> cella(byMonth.get(month)))
                        .toList());
    }

    private static Cella cella(CruscottoAnswer.@Nullable Mese mese) {
        if (mese == null || mese.attesi() == 0) {
            return new Cella("heat-0", "·", t("cruscotto.calore.niente"));
        }
        int share = (mese.inTempo() * 100 + mese.attesi() / 2) / mese.attesi();
        String step = share == 100
                ? "heat-5"
                : share >= 90 ? "heat-4" : share >= 75 ? "heat-3" : share >= 50 ? "heat-2" : "heat-1";
        return new Cella(
                step,
                String.valueOf(share),
                t("cruscotto.calore", Formats.number(mese.inTempo()), Formats.number(mese.attesi())));
    }
}
