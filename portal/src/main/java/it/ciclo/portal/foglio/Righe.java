// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import it.ciclo.portal.foglio.Foglio.Riga;
import it.ciclo.portal.foglio.FoglioIllegibile.Motivo;
import java.util.ArrayList;
import java.util.List;

/** Rows as they are read, within the limits; what is empty is left out. */
final class Righe {

    private final FoglioSettings limiti;
    private final List<Riga> righe = new ArrayList<>();

    Righe(FoglioSettings limiti) {
        this.limiti = limiti;
    }

    void add(int numero, List<String> celle) {
        int last = celle.size();
        while (last > 0 && celle.get(last - 1).isEmpty()) {
            last--;
        }
        if (last == 0) {
            return;
        }
        if (righe.size() == limiti.rows()) {
            throw new FoglioIllegibile(Motivo.TROPPE_RIGHE, Integer.toString(limiti.rows()));
        }
        righe.add(new Riga(numero, celle.subList(0, last)));
    }

    /** As a cell is kept: without spaces around it. */
    String cella(String text, int numero, int colonna) {
        if (colonna >= limiti.columns() && !text.isBlank()) {
            throw new FoglioIllegibile(
                    Motivo.TROPPE_COLONNE, Integer.toString(numero), Integer.toString(limiti.columns()));
        }
        if (text.length() > limiti.cell()) {
            throw new FoglioIllegibile(
                    Motivo.CELLA_LUNGA, Foglio.lettera(colonna) + numero, Integer.toString(limiti.cell()));
        }
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .strip();
    }

    List<Riga> all() {
        return List.copyOf(righe);
    }
}
