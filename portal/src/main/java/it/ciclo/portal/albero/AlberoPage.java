// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.albero;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.portal.albero.AlberoAnswer.Foglia;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The albero of a year, ready to be read.
 *
 * @param mandato where a mandate is recorded; null where the role does not
 * @param comePrima what hanging them as the year before would do; null where nothing would change or the role does not
 */
public record AlberoPage(
        String anno,
        String indirizzo,
        List<Mandato> mandati,
        List<Voce> senza,
        @Nullable String mandato,
        @Nullable String comePrima) {

    /** @param linea where a linea is added; null where the role does not */
    public record Mandato(
            String titolo,
            String atto,
            List<Ramo> linee,
            @Nullable String linea) {}

    /**
     * @param nota description, missione and reference
     * @param sotto where something is added under it, {@code cambia} where it is changed; null where the role does not
     */
    public record Ramo(
            String livello,
            String codice,
            String titolo,
            String nota,
            String quanti,
            @Nullable String ritiro,
            List<Ramo> rami,
            List<Voce> obiettivi,
            @Nullable String sotto,
            @Nullable String cambia) {}

    /**
     * @param colloca where it is hung elsewhere; null where the role does not
     * @param azione what going there is called: it has a place already or not
     */
    public record Voce(
            String titolo,
            String dove,
            String fatti,
            State stato,
            @Nullable String colloca,
            String azione,
            List<Voce> sotto) {}

    static AlberoPage of(Acting acting, AlberoAnswer albero, boolean aperto) {
        boolean writes = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        return new AlberoPage(
                String.valueOf(albero.anno()),
                acting.address(),
                albero.mandati().stream()
                        .map(m -> new Mandato(
                                t("albero.mandato", m.titolo(), String.valueOf(m.dal()), String.valueOf(m.al())),
                                Acts.full(m.atto()),
                                m.linee().stream()
                                        .map(r -> ramo(acting, r, m.dal(), writes, aperto))
                                        .toList(),
                                writes ? acting.at("albero/voci/nuova?mandato=" + m.dal()) : null))
                        .toList(),
                albero.senza().stream().map(f -> voce(acting, f, aperto, false)).toList(),
                writes ? acting.at("albero/mandato") : null,
                writes && aperto && albero.comePrima() > 0
                        ? count("albero.come.prima", albero.comePrima(), String.valueOf(albero.anno() - 1))
                        : null);
    }

    private static Ramo ramo(Acting acting, AlberoAnswer.Ramo r, int mandato, boolean writes, boolean aperto) {
        boolean open = writes && r.ritiro() == null;
        return new Ramo(
                t("albero.livello." + r.livello()),
                r.codice(),
                r.titolo(),
                nota(r),
                r.quanti() == 0
                        ? t("albero.nessuno", String.valueOf(acting.anno()))
                        : count("albero.obiettivi", r.quanti()),
                r.ritiro() == null ? null : t("albero.ritirata", r.ritiro()),
                r.rami().stream()
                        .map(one -> ramo(acting, one, mandato, writes, aperto))
                        .toList(),
                r.obiettivi().stream().map(f -> voce(acting, f, aperto, true)).toList(),
                open && r.livello() != Livello.OPERATIVO
                        ? acting.at("albero/voci/nuova?mandato=" + mandato + "&sopra=" + r.id())
                        : null,
                open ? acting.at("albero/voci/" + r.id()) : null);
    }

    private static String nota(AlberoAnswer.Ramo r) {
        StringBuilder nota = new StringBuilder(r.descrizione());
        if (r.missione() != null) {
            nota.append(nota.isEmpty() ? "" : " · ").append(t("albero.missione", r.missione()));
        }
        if (!r.riferimento().isBlank()) {
            nota.append(nota.isEmpty() ? "" : " · ").append(r.riferimento());
        }
        return nota.toString();
    }

    private static Voce voce(Acting acting, Foglia f, boolean aperto, boolean placed) {
        boolean places = aperto
                && (acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                        || (acting.is(Role.RESPONSABILE) && acting.ownUnit(f.unita())));
        String grado = f.grado() == null
                ? ""
                : t(f.provvisorio() ? "albero.grado.provvisorio" : "albero.grado", Formats.grado(f.grado()));
        return new Voce(
                f.codice() + " " + f.titolo(),
                acting.at("obiettivi/" + f.id()),
                t("albero.peso", Formats.number(f.peso(), 2)) + grado,
                State.of(f.semaforo()),
                places ? acting.at("albero/obiettivi/" + f.id()) : null,
                t(placed ? "albero.sposta" : "albero.colloca"),
                f.sotto().stream().map(s -> voce(acting, s, aperto, true)).toList());
    }
}
