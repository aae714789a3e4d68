// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

/**
 * The form of a comune.
 *
 * @param profilo whether the letterhead can still be written here, and {@code uffici} the units
 */
public record DatiPage(String titolo, String lead, String azione, String annulla, boolean profilo, boolean uffici) {

    public String ruoli() {
        return ComuneForm.ruoli();
    }
}
