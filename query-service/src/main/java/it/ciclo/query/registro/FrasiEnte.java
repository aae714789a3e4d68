// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.query.ente.EnteDocument;
import org.jspecify.annotations.Nullable;

/** How the ente is called, and how it ends: written down by the system, recorded by a person. */
final class FrasiEnte {

    private FrasiEnte() {}

    static Frase anagrafica(Frase frase, Anagrafica a, @Nullable EnteDocument before) {
        return frase.change(
                        "ha scritto che dal " + Italiano.day(a.dal()) + " l’ente passa da ",
                        before == null ? "" : before.denominazione(),
                        " a ",
                        a.denominazione())
                .text(" (ISTAT " + a.codiceIstat() + ", catastale " + a.codiceCatastale() + "; " + atto(a.atto())
                        + "), come registrato da ")
                .person(a.persona());
    }

    static Frase estinzione(Frase frase, Estinzione e) {
        return frase.text("ha scritto che dal " + Italiano.day(e.dal()) + " l’ente è estinto e gli succede «"
                        + e.denominazione() + "» (" + atto(e.atto()) + "), come confermato da ")
                .person(e.persona());
    }

    private static String atto(Provvedimento atto) {
        return atto.organo() + " n. " + atto.numero() + " del " + Italiano.day(atto.data());
    }
}
