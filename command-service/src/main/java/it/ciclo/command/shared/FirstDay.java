// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

/** Why a day cannot be earlier, as the end of the sentence that refuses it. */
public enum FirstDay {
    MANDATO("è il primo giorno del mandato"),
    YEAR("è il primo giorno dell’anno"),
    YEAR_OVER("è l’ultimo giorno dell’anno"),
    YEAR_BEFORE("è il primo giorno dell’anno prima"),
    REFORM("è il giorno del decreto legislativo 150/2009"),
    OPINION("è il giorno del parere dell’OIV"),
    PROVISIONAL("è il giorno dell’atto sugli obiettivi provvisori"),
    PIANO("è il giorno dell’atto che ha approvato il Piano"),
    /** Or the last variazione, where it came after. */
    LAST_VARIED("è il giorno dell’ultimo atto sul Piano o su questi obiettivi"),
    BILANCIO("è il giorno dell’atto che ha approvato il bilancio"),
    LAST_PEG("è il giorno dell’ultimo atto sul PEG"),
    MONITORED("è il primo giorno del mese monitorato"),
    EXAMINED("è il giorno del verbale dell’OIV"),
    ACTION("è il giorno in cui l’azione può essere decisa"),
    BEGUN("è il giorno in cui la fase è cominciata"),
    MEASURED("da quel giorno l’anno è finito e le misurazioni sono chiuse"),
    /** The OIV said no: who decides again decides after it. */
    REFUSED("è il giorno del verbale con cui l’OIV non ha validato la Relazione"),
    VALIDATED("è il giorno del verbale con cui l’OIV ha validato la Relazione"),
    APPROVED("è il giorno della delibera che ha approvato la Relazione");

    private final String words;

    FirstDay(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
