// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Spark;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How is this one going, and why that figure? */
public record SchedaPage(
        String titolo,
        String descrizione,
        State state,
        List<String> facts,
        boolean nobody,
        int anno,
        @Nullable String registra,
        @Nullable String modifica,
        @Nullable String locked,
        List<Ind> indicatori,
        boolean charts,
        List<Gantt> gantt,
        @Nullable String today,
        String gradoLabel,
        String grado,
        String gradoNote,
        @Nullable Perche perche,
        List<Fact> brief,
        @Nullable String storia) {

    /**
     * One indicatore.
     *
     * @param source kind, unit and fonte in one line
     * @param words for kinds without a bullet
     * @param line value, target, year before
     */
    public record Ind(
            String nome,
            String source,
            @Nullable Spark spark,
            @Nullable Bullet bullet,
            @Nullable State words,
            String value,
            String line,
            String grado,
            String peso,
            @Nullable String missing,
            List<Val> values) {}

    /** A value in the list of values. @param before what corrections replaced, newest first */
    public record Val(
            String period,
            State state,
            String value,
            List<String> before,
            String source,
            String who,
            @Nullable String note,
            @Nullable String correct) {}

    public record Gantt(String indicatore, List<Fase> fasi) {}

    /** Positions in percent of the year. */
    public record Fase(
            String nome,
            String planX,
            String planWidth,
            @Nullable String doneWidth,
            boolean late,
            String label) {}

    /** @param rounded the line that says how the sum became the grado */
    public record Perche(String question, List<Riga> righe, String somma, String rounded, String regola) {}

    public record Riga(String nome, String formula, String times, String punti) {}

    public record Fact(String name, String value) {}

    static SchedaPage of(
            Acting acting, ObjectiveDetail o, String unit, People.Names people, boolean registro, LocalDate today) {
        boolean planning = o.fase().equals("PROGRAMMAZIONE");
        boolean measuring = o.fase().equals("GESTIONE") || o.fase().equals("CONSUNTIVO");
        boolean own = acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita());
        boolean records = own || (acting.is(Role.SEGRETARIO) && !o.responsabileAttivo());
        boolean revises = own || acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        boolean corrects = own || acting.is(Role.SEGRETARIO);
        var facts = new ArrayList<String>();
        facts.add(Texts.t("scheda.peso", Formats.peso(o.peso()), unit));
        if (o.responsabileAttivo()) {
            facts.add(
                    o.sostituto() == null
                            ? Texts.t("obiettivi.titolare", people.brief(o.responsabile()))
                            : Texts.t(
                                    "scheda.titolare.sostituto",
                                    people.brief(o.responsabile()),
                                    people.brief(o.sostituto())));
        }
        var gantt = o.indicatori().stream()
                .filter(i -> i.misura() instanceof Misura.PerFasi)
                .map(i -> gantt(i, (Misura.PerFasi) i.misura(), o.anno()))
                .filter(g -> !g.fasi().isEmpty())
                .toList();
        var indicatori = o.indicatori().stream()
                .map(i -> ind(acting, o, i, people, corrects))
                .toList();
        return new SchedaPage(
                o.titolo(),
                o.descrizione(),
                State.of(o.semaforo()),
                List.copyOf(facts),
                !o.responsabileAttivo(),
                o.anno(),
                measuring && records && !o.indicatori().isEmpty()
                        ? acting.at("obiettivi/" + o.id() + "/registra")
                        : null,
                planning && revises ? acting.at("obiettivi/" + o.id() + "/modifica") : null,
                !planning && revises ? Texts.t("scheda.variazione") : null,
                indicatori,
                indicatori.stream().anyMatch(i -> i.bullet() != null),
                gantt,
                today.getYear() == o.anno() ? position(today, o.anno()).toPlainString() : null,
                Texts.t(o.provvisorio() ? "scheda.grado.provvisorio" : "scheda.grado"),
                Formats.grado(o.grado()),
                o.grado() == null
                        ? Texts.t("scheda.grado.nessuno")
                        : Texts.t(o.provvisorio() ? "scheda.grado.nota" : "scheda.grado.finale"),
                perche(o),
                brief(o, people),
                registro ? acting.at("registro?obiettivo=" + o.id()) : null);
    }

    private static Ind ind(
            Acting acting, ObjectiveDetail o, IndicatoreDetail i, People.Names people, boolean corrects) {
        var values = i.misurazioni().stream()
                .sorted(Comparator.comparing(Misurazione::period))
                .toList();
        var numbers = values.stream()
                .map(Misurazione::numero)
                .filter(Objects::nonNull)
                .toList();
        String target = Formats.target(i.misura(), i.decimali(), i.unitaDiMisura());
        String unit = i.misura() instanceof Misura.Rapporto ? "%" : i.unitaDiMisura();
        var u = i.ultimo();
        String value = u == null
                ? Formats.NOT_YET
                : Formats.valore(u.valore(), u.numero(), i.misura(), i.decimali(), i.unitaDiMisura());
        String before = i.baseline() == null
                ? ""
                : " · "
                        + Texts.t(
                                "scheda.prima",
                                i.baseline().anno().toString(),
                                Formats.withUnit(Formats.exact(i.baseline().valore(), 0), unit));
        BigDecimal aim = target(i.misura());
        boolean growing = growing(i.misura());
        var spark = i.misura() instanceof Misura.Crescente
                        || i.misura() instanceof Misura.Decrescente
                        || i.misura() instanceof Misura.Rapporto
                ? Spark.of(
                        numbers,
                        aim,
                        growing,
                        numbers.isEmpty()
                                ? ""
                                : Texts.t(
                                        "scheda.linea",
                                        Formats.measured(numbers.getFirst(), i.decimali(), unit),
                                        Formats.periodShort(first(values).period()),
                                        Formats.measured(numbers.getLast(), i.decimali(), unit),
                                        Formats.periodShort(last(values).period()),
                                        target))
                : null;
        return new Ind(
                i.nome(),
                source(i, u == null ? null : u.valore()),
                spark,
                Bullet.of(
                        i.misura(),
                        u == null ? null : u.numero(),
                        Rows.last(i.baseline()),
                        value + "; target " + target + before.replace(" · ", "; ")),
                words(i.misura(), u == null ? null : u.valore()),
                value,
                (i.misura() instanceof Misura.PerFasi ? "" : " · " + Texts.t("obiettivi.target", bare(i, target)))
                        + before,
                Formats.grado(i.grado()),
                Formats.peso(i.peso()),
                missing(i),
                values.reversed().stream()
                        .map(m -> val(acting, o, i, m, people, corrects))
                        .toList());
    }

    /** Said once beside the value, the unit need not be said again. */
    private static String bare(IndicatoreDetail i, String target) {
        return i.unitaDiMisura().isBlank() || i.unitaDiMisura().equals("%")
                ? target
                : target.replace(" " + i.unitaDiMisura(), "");
    }

    private static Misurazione first(List<Misurazione> values) {
        return values.stream().filter(m -> m.numero() != null).findFirst().orElseThrow();
    }

    private static Misurazione last(List<Misurazione> values) {
        return values.stream()
                .filter(m -> m.numero() != null)
                .reduce((_, b) -> b)
                .orElseThrow();
    }

    private static @Nullable String missing(IndicatoreDetail i) {
        if (i.periodiMancanti().isEmpty()) {
            return null;
        }
        return i.periodiMancanti().size() == 1
                ? Texts.t(
                        "obiettivi.manca",
                        Formats.capital(Formats.periodShort(i.periodiMancanti().getFirst())))
                : Texts.t(
                        "scheda.mancano",
                        i.periodiMancanti().stream()
                                .sorted()
                                .map(Formats::periodShort)
                                .collect(Collectors.joining(", ")));
    }

    static @Nullable BigDecimal target(Misura misura) {
        return switch (misura) {
            case Misura.Crescente m -> m.target();
            case Misura.Decrescente m -> m.target();
            case Misura.Rapporto m -> m.target();
            case Misura.PerFasi _ -> BigDecimal.valueOf(100);
            case Misura.OnOff _, Misura.Scadenza _ -> null;
        };
    }

    static boolean growing(Misura misura) {
        return switch (misura) {
            case Misura.Decrescente _ -> false;
            case Misura.Rapporto m -> m.crescente();
            case Misura.Crescente _, Misura.PerFasi _, Misura.OnOff _, Misura.Scadenza _ -> true;
        };
    }

    /** "138 su 200 · percentuale, più è meglio · fonte: gestionale edilizia". */
    static String source(IndicatoreDetail i, @Nullable Valore last) {
        var parts = new ArrayList<String>();
        if (last instanceof Valore.Rapporto r) {
            parts.add(Texts.t("scheda.su", Formats.exact(r.numeratore(), 0), Formats.exact(r.denominatore(), 0)));
        }
        String kind = Texts.t("misura.breve." + kind(i.misura()));
        boolean unit = (i.misura() instanceof Misura.Crescente || i.misura() instanceof Misura.Decrescente)
                && !i.unitaDiMisura().isBlank();
        parts.add(unit ? i.unitaDiMisura() + ", " + kind : kind);
        parts.add(i.fonte().isBlank() ? Texts.t("scheda.senza.fonte") : Texts.t("scheda.fonte", i.fonte()));
        return String.join(" · ", parts);
    }

    /** The key of a kind's texts; a ratio has two. */
    static String kind(Misura misura) {
        return switch (misura) {
            case Misura.Crescente _ -> "CRESCENTE";
            case Misura.Decrescente _ -> "DECRESCENTE";
            case Misura.OnOff _ -> "SI_NO";
            case Misura.Scadenza _ -> "SCADENZA";
            case Misura.Rapporto r -> r.crescente() ? "RAPPORTO_PIU" : "RAPPORTO_MENO";
            case Misura.PerFasi _ -> "FASI";
        };
    }

    /** A date has no bullet: words and dates. */
    private static @Nullable State words(Misura misura, @Nullable Valore value) {
        return switch (misura) {
            case Misura.Scadenza m
            when m.entro() != null && value instanceof Valore.Data d -> {
                long late = ChronoUnit.DAYS.between(m.entro(), d.fattoIl());
                yield late <= 0
                        ? new State("ok", Texts.t("scheda.in.tempo"))
                        : new State(
                                "risk",
                                late == 1 ? Texts.t("scheda.dopo.uno") : Texts.t("scheda.dopo", String.valueOf(late)));
            }
            case Misura.Scadenza _ -> new State("none", Texts.t("scheda.non.ancora"));
            case Misura.OnOff m
            when value instanceof Valore.SiNo s ->
                s.si() == m.atteso()
                        ? new State("ok", Texts.t("scheda.come.atteso"))
                        : new State("risk", Texts.t("scheda.non.come.atteso"));
            case Misura.OnOff _ -> new State("none", Texts.t("scheda.non.ancora"));
            case Misura.Crescente _, Misura.Decrescente _, Misura.Rapporto _, Misura.PerFasi _ -> null;
        };
    }

    static State state(StatoValore stato) {
        return switch (stato) {
            case CONFERMATO -> new State("ok", Texts.t("valore.CONFERMATO"));
            case REGISTRATO -> new State("none", Texts.t("valore.REGISTRATO"));
            case NON_DISPONIBILE -> new State("risk", Texts.t("valore.NON_DISPONIBILE"));
        };
    }

    private static Val val(
            Acting acting,
            ObjectiveDetail o,
            IndicatoreDetail i,
            Misurazione m,
            People.Names people,
            boolean corrects) {
        String value = m.stato() == StatoValore.NON_DISPONIBILE
                ? "n.d."
                : Formats.valore(m.valore(), m.numero(), i.misura(), i.decimali(), i.unitaDiMisura());
        String who = m.registratoDa() == null || m.registratoIl() == null
                ? ""
                : Texts.t("valore.registrato.da", people.brief(m.registratoDa()), Formats.dateTime(m.registratoIl()));
        if (m.confermatoDa() != null && m.confermatoIl() != null) {
            who += " · "
                    + Texts.t(
                            "valore.confermato.da", people.brief(m.confermatoDa()), Formats.dateTime(m.confermatoIl()));
        }
        boolean closed = o.fase().equals("CHIUSO") || o.fase().equals("PROGRAMMAZIONE");
        boolean may = corrects
                && !closed
                && (m.stato() == StatoValore.CONFERMATO
                        ? acting.is(Role.SEGRETARIO)
                        : acting.is(Role.RESPONSABILE) || !o.responsabileAttivo());
        return new Val(
                Formats.capital(Formats.periodShort(m.period())),
                state(m.stato()),
                value,
                m.precedenti().reversed().stream()
                        .map(p -> Formats.valore(
                                p.valore(), number(p.valore()), i.misura(), i.decimali(), i.unitaDiMisura()))
                        .toList(),
                m.fonte() == null
                        ? ""
                        : Texts.t("fonte." + m.fonte().classe())
                                + dash(m.fonte().descrizione()),
                who,
                m.motivo() == null ? m.nota() : m.motivo(),
                may ? acting.at("obiettivi/" + o.id() + "/correggi/" + i.id() + "/" + m.period()) : null);
    }

    private static String dash(String text) {
        return text.isBlank() ? "" : ": " + text;
    }

    /** The number of a value that has one. */
    static @Nullable BigDecimal number(Valore valore) {
        return switch (valore) {
            case Valore.Numero n -> n.numero();
            case Valore.Rapporto r ->
                r.denominatore().signum() == 0
                        ? null
                        : r.numeratore()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(r.denominatore(), 8, RoundingMode.HALF_UP);
            case Valore.SiNo _, Valore.Data _, Valore.Fasi _ -> null;
        };
    }

    private static Gantt gantt(IndicatoreDetail i, Misura.PerFasi misura, int anno) {
        Map<Object, LocalDate> done = i.ultimo() != null && i.ultimo().valore() instanceof Valore.Fasi f
                ? f.fatte().stream()
                        .collect(Collectors.toMap(Valore.FaseDone::fase, Valore.FaseDone::fattaIl, (a, _) -> a))
                : Map.of();
        var fasi = new ArrayList<Fase>();
        for (int n = 0; n < misura.fasi().size(); n++) {
            var f = misura.fasi().get(n);
            LocalDate end = done.get(f.id());
            BigDecimal from = position(f.dal(), anno);
            String planned = Formats.shortDate(f.dal()) + " – " + Formats.shortDate(f.al());
            fasi.add(new Fase(
                    (n + 1) + ". " + f.nome(),
                    from.toPlainString(),
                    position(f.al().plusDays(1), anno)
                            .subtract(from)
                            .max(BigDecimal.ONE)
                            .toPlainString(),
                    end == null
                            ? null
                            : position(end.plusDays(1), anno)
                                    .subtract(from)
                                    .max(BigDecimal.ONE)
                                    .toPlainString(),
                    end != null && end.isAfter(f.al()),
                    end == null ? planned : planned + " · " + Texts.t("scheda.chiusa", Formats.shortDate(end))));
        }
        return new Gantt(i.nome(), List.copyOf(fasi));
    }

    private static BigDecimal position(LocalDate day, int anno) {
        LocalDate first = LocalDate.of(anno, 1, 1);
        long days = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, first.lengthOfYear());
        return BigDecimal.valueOf(days * 100).divide(BigDecimal.valueOf(first.lengthOfYear()), 1, RoundingMode.HALF_UP);
    }

    private static @Nullable Perche perche(ObjectiveDetail o) {
        var s = o.spiegazione();
        if (s == null || s.somma() == null || o.grado() == null) {
            return null;
        }
        String grado = Formats.grado(o.grado());
        return new Perche(
                Texts.t("scheda.perche", grado),
                s.righe().stream()
                        .map(r -> new Riga(
                                r.nome(),
                                r.formula(),
                                r.grado() == null
                                        ? Formats.NOT_YET
                                        : Formats.exact(round(r.grado()), 2) + " × " + Formats.exact(r.peso(), 0) + "%",
                                r.punti() == null ? Formats.NOT_YET : Formats.exact(round(r.punti()), 3)))
                        .toList(),
                Formats.exact(round(s.somma()), 3),
                Texts.t("scheda.arrotondata", grado),
                Texts.t("scheda.regola", regola(s.regola()), String.valueOf(s.smvpVersione())));
    }

    private static String regola(String regola) {
        return Texts.has("regola." + regola) ? Texts.t("regola." + regola) : regola;
    }

    /** Enough to check the sum by hand. */
    private static BigDecimal round(BigDecimal value) {
        return value.setScale(Math.min(value.scale(), 4), RoundingMode.HALF_UP);
    }

    private static List<Fact> brief(ObjectiveDetail o, People.Names people) {
        var brief = new ArrayList<Fact>();
        brief.add(new Fact(Texts.t("scheda.codice"), o.codice()));
        if (o.natura() != null && Texts.has("natura." + o.natura())) {
            brief.add(new Fact(Texts.t("scheda.natura"), Texts.t("natura." + o.natura())));
        }
        brief.add(new Fact(
                Texts.t("scheda.titolare"),
                o.responsabile() == null ? Formats.NOT_YET : people.full(o.responsabile())));
        if (o.sostituto() != null) {
            brief.add(new Fact(Texts.t("scheda.sostituto"), people.full(o.sostituto())));
        }
        brief.add(new Fact(Texts.t("scheda.atto"), o.atto() == null ? Texts.t("scheda.bozza") : Formats.act(o.atto())));
        return List.copyOf(brief);
    }

    /** The final value, or the last month that is over: what one would record now. */
    static List<Period> expected(IndicatoreDetail i) {
        return i.periodiAttesi().stream().sorted().toList();
    }
}
