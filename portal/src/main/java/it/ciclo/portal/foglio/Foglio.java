// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import java.util.List;

/**
 * What a sheet says.
 *
 * @param nome of the file
 * @param sha256 of its bytes, lower-case hex
 * @param formato XLSX or CSV
 * @param righe those with something in them, in their order
 * @param avvisi what was seen and does not matter: sheets that were not read
 */
public record Foglio(String nome, String sha256, Formato formato, List<Riga> righe, List<String> avvisi) {

    public enum Formato {
        XLSX,
        CSV
    }

    /** @param numero as people count: the first row is 1 */
    public record Riga(int numero, List<String> celle) {
        public Riga {
            celle = List.copyOf(celle);
        }

        /** Empty where there is none. */
        public String cella(int colonna) {
            return colonna < 0 || colonna >= celle.size() ? "" : celle.get(colonna);
        }
    }

    public Foglio {
        righe = List.copyOf(righe);
        avvisi = List.copyOf(avvisi);
    }

    /** "H" for the eighth column. */
    public static String lettera(int colonna) {
        String rest = String.valueOf((char) ('A' + colonna % 26));
        return colonna < 26 ? rest : lettera(colonna / 26 - 1) + rest;
    }
}
