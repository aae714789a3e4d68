// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the confirmation of an ente to the first objective somebody answers for.
 *
 * @param fatti how many of {@code passi} are done; what may wait does not count
 */
public record PrimiPassi(String conto, String lead, int fatti, List<Passo> passi, List<Passo> facoltativi) {

    public enum Stato {
        FATTO("ok"),
        /** Another way was taken. */
        NON_SERVE("ok"),
        DA_FARE("none"),
        FACOLTATIVO("none"),
        /** Who knows it did not answer. */
        NON_SI_SA("none");

        private final String segno;

        Stato(String segno) {
            this.segno = segno;
        }

        public String segno() {
            return segno;
        }

        public String parola() {
            return t("passi.stato." + this);
        }

        /** Whether there is something to do yet. */
        public boolean aperto() {
            return this != FATTO && this != NON_SERVE;
        }
    }

    /** @param dove where it is done; null while another step comes first */
    public record Passo(
            String titolo,
            Stato stato,
            String perche,
            @Nullable Dove dove) {}

    public record Dove(String href, String azione) {}

    /**
     * How far the ente is.
     *
     * @param ciclo the year of the page; null while the ente has none
     * @param piano whether that year has a Piano
     * @param settori null where nobody could say
     * @param persone null where nobody could say
     * @param inviti of how many people asked in somebody still waits; 0 where nobody could say
     * @param obiettivi of that year
     * @param caricati what brought objectives, the newest first; null where nobody could say
     */
    record Situazione(
            Cicli.@Nullable CicloDetail ciclo,
            boolean piano,
            @Nullable List<Cicli.Unita> settori,
            @Nullable List<Persona> persone,
            int inviti,
            List<ObjectiveRow> obiettivi,
            @Nullable List<String> caricati,
            boolean stemma) {}

    static PrimiPassi of(Acting acting, Situazione s) {
        var passi = List.of(
                conferma(acting),
                titolari(acting, s),
                piano(acting, s),
                precedente(acting, s),
                obiettivo(acting, s),
                affidato(acting, s));
        int fatti = (int) passi.stream().filter(p -> !p.stato().aperto()).count();
        return new PrimiPassi(
                count("passi.conto", fatti, Formats.number(passi.size())),
                t(fatti == passi.size() ? "passi.lead.fatti" : "passi.lead"),
                fatti,
                passi,
                Stream.concat(smvp(acting, s), stemma(acting, s)).toList());
    }

    public boolean finiti() {
        return fatti == passi.size();
    }

    /** Before it no page of the ente opens. */
    private static Passo conferma(Acting acting) {
        return new Passo(
                t("passi.CONFERMA"), Stato.FATTO, t("passi.CONFERMA.perche"), dove(acting, "persone", "CONFERMA"));
    }

    private static Passo titolari(Acting acting, Situazione s) {
        String titolo = t("passi.TITOLARI");
        // Only the segretario gives roles.
        Dove dove = acting.is(Role.SEGRETARIO)
                ? dove(acting, "persone", "TITOLARI")
                : dove(acting, "persone#settori", "TITOLARI.guarda");
        var settori = s.settori();
        var persone = s.persone();
        if (settori == null || persone == null) {
            return new Passo(titolo, Stato.NON_SI_SA, t("passi.TITOLARI.ignoto"), dove);
        }
        if (settori.isEmpty()) {
            return new Passo(
                    titolo,
                    Stato.DA_FARE,
                    t("passi.TITOLARI.vuoto"),
                    dove(acting, "persone/settori/nuovo", "TITOLARI.vuoto"));
        }
        long without = settori.stream()
                .filter(u -> persone.stream().noneMatch(p -> p.headsOn(u.id(), acting.today())))
                .count();
        if (without == 0) {
            return new Passo(
                    titolo, Stato.FATTO, t("passi.TITOLARI.perche"), dove(acting, "persone#settori", "TITOLARI.fatto"));
        }
        String mancano = count("passi.TITOLARI.mancano", without, Formats.number(settori.size()));
        return s.inviti() == 0
                ? new Passo(titolo, Stato.DA_FARE, mancano, dove)
                : new Passo(
                        titolo,
                        Stato.DA_FARE,
                        mancano + " " + count("passi.TITOLARI.inviti", s.inviti()),
                        dove(acting, "persone/inviti", "TITOLARI.inviti"));
    }

    private static Passo piano(Acting acting, Situazione s) {
        String key = s.piano() ? "PIANO.fatto" : s.ciclo() == null ? "PIANO.anno" : "PIANO";
        return new Passo(
                t("passi.PIANO", anno(acting)),
                s.piano() ? Stato.FATTO : Stato.DA_FARE,
                t("passi." + key + ".perche"),
                dove(acting, "piano", key));
    }

    private static Passo precedente(Acting acting, Situazione s) {
        String titolo = t("passi.PRECEDENTE");
        if (!s.piano()) {
            return blocked(titolo, acting);
        }
        if (s.obiettivi().isEmpty()) {
            return new Passo(
                    titolo, Stato.DA_FARE, t("passi.PRECEDENTE.perche"), dove(acting, "caricamenti", "PRECEDENTE"));
        }
        var caricati = s.caricati();
        Dove dove = dove(acting, "caricamenti", "PRECEDENTE.fatto");
        if (caricati == null) {
            return new Passo(titolo, Stato.FATTO, t("passi.PRECEDENTE.ignoto"), dove);
        }
        return caricati.isEmpty()
                ? new Passo(titolo, Stato.NON_SERVE, t("passi.PRECEDENTE.mano"), dove)
                : new Passo(titolo, Stato.FATTO, t("passi.PRECEDENTE.fatto", caricati.getFirst()), dove);
    }

    private static Passo obiettivo(Acting acting, Situazione s) {
        String titolo = t("passi.OBIETTIVO");
        if (!s.piano()) {
            return blocked(titolo, acting);
        }
        int n = s.obiettivi().size();
        return n == 0
                ? new Passo(
                        titolo,
                        Stato.DA_FARE,
                        t("passi.OBIETTIVO.perche"),
                        dove(acting, "obiettivi/nuovo", "OBIETTIVO"))
                : new Passo(
                        titolo,
                        Stato.FATTO,
                        count("passi.OBIETTIVO.fatto", n),
                        dove(acting, "obiettivi", "OBIETTIVO.fatto"));
    }

    private static Passo affidato(Acting acting, Situazione s) {
        String titolo = t("passi.AFFIDATO");
        if (s.obiettivi().isEmpty()) {
            return new Passo(titolo, Stato.DA_FARE, t("passi.AFFIDATO.perche"), null);
        }
        return s.obiettivi().stream().anyMatch(ObjectiveRow::responsabileAttivo)
                ? new Passo(
                        titolo, Stato.FATTO, t("passi.AFFIDATO.fatto"), dove(acting, "obiettivi", "OBIETTIVO.fatto"))
                : new Passo(
                        titolo,
                        Stato.DA_FARE,
                        t("passi.AFFIDATO.nessuno"),
                        dove(acting, "obiettivi?filtro=senza-titolare", "AFFIDATO"));
    }

    /** Which one holds is known with the year. */
    private static Stream<Passo> smvp(Acting acting, Situazione s) {
        var ciclo = s.ciclo();
        if (ciclo == null) {
            return Stream.empty();
        }
        boolean own = !ciclo.smvpPredefinito();
        return Stream.of(new Passo(
                t("passi.SMVP"),
                own ? Stato.FATTO : Stato.FACOLTATIVO,
                own
                        ? t("passi.SMVP.fatto", anno(acting), String.valueOf(ciclo.smvpVersione()))
                        : t("passi.SMVP.perche"),
                dove(acting, "smvp", "SMVP")));
    }

    private static Stream<Passo> stemma(Acting acting, Situazione s) {
        // Only the segretario puts it.
        return Stream.of(new Passo(
                t("passi.STEMMA"),
                s.stemma() ? Stato.FATTO : Stato.FACOLTATIVO,
                t("passi.STEMMA.perche"),
                acting.is(Role.SEGRETARIO)
                        ? dove(acting, "persone/stemma", s.stemma() ? "STEMMA.fatto" : "STEMMA")
                        : null));
    }

    private static Passo blocked(String titolo, Acting acting) {
        return new Passo(titolo, Stato.DA_FARE, t("passi.prima.il.piano", anno(acting)), null);
    }

    private static Dove dove(Acting acting, String page, String key) {
        return new Dove(acting.at(page), t("passi." + key + ".azione"));
    }

    private static String anno(Acting acting) {
        return String.valueOf(acting.anno());
    }
}
