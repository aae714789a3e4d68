// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.command.shared.RefusalCode;

enum ObjectiveRefusal implements RefusalCode {
    OBJECTIVE_UNKNOWN(404),
    OBJECTIVE_WITHDRAWN(409),
    ALREADY_ASSIGNED(409),
    /** No Piano of the year that objectives could be part of. */
    PIANO_NOT_CREATED(422),
    YEAR_NOT_OPEN(422),
    VARIAZIONE_REQUIRED(422),
    /** The variazione named is none of the year, or is decided already. */
    VARIAZIONE_NOT_OPEN(422),
    /** Assigned for a variazione that is not approved. */
    OBJECTIVE_NOT_IN_PIANO(422),
    OBJECTIVE_REMOVED(422),
    OBJECTIVE_SUSPENDED(422),
    /** Before the approval an objective is simply revised. */
    RECTIFY_TOO_EARLY(422),
    /** A correction of words that would change a figure in them. */
    RECTIFY_NUMBERS(422),
    UNITA_UNKNOWN(422),
    CODICE_TAKEN(409),
    SOSTITUTO_SAME(422),
    /** An indicatore or phase of the request names an id this objective does not have. */
    PART_UNKNOWN(422),
    PART_TWICE(422),
    /** Z4, Z5: every value would be 100 with «più è meglio», and 0 with «meno è meglio». */
    TARGET_ZERO(422),
    TARGET_NEGATIVE(422),
    PERCENT_OVER_100(422),
    TARGET_SCALE(422),
    DATE_OUT_OF_YEAR(422),
    FASE_REVERSED(422),
    FASE_PESO_WRONG(422),
    BASELINE_YEAR_WRONG(422),
    INTERVALLO_REVERSED(422),
    TOLLERANZA_WRONG(422),
    /** A table with holes or overlaps. */
    FASCE_NOT_JOINED(422),
    GRADO_WRONG(422),
    GRADI_NOT_IN_ORDER(422),
    /** W8: it counts in its own unit with the objective's weight. */
    QUOTA_OWN_UNIT(422),
    QUOTA_UNIT_TWICE(422),
    /** Of one unit or of one person, and yet other units share it. */
    AMBITO_SHARED(422),
    /** Of several units, and none but its own has it. */
    AMBITO_ALONE(422),
    /** W5. */
    CONTESTO_WITH_PESO(422),
    AGGREGAZIONE_WRONG(422),
    PIANO_NOT_APPROVED(422),
    MEASUREMENTS_CLOSED(422),
    INDICATORE_UNKNOWN(404),
    PERIOD_WRONG(422),
    PERIOD_IN_FUTURE(422),
    PERIOD_NOT_FINALE(422),
    FINALE_TOO_EARLY(422),
    VALORE_WRONG_TYPE(422),
    VALORE_NEGATIVE(422),
    VALORE_SCALE(422),
    VALORE_NOT_COUNT(422),
    LIVELLO_UNKNOWN(422),
    FASE_UNKNOWN(422),
    FASE_PARTE_WRONG(422),
    FASE_TWICE(422),
    RESPONSABILE_RECORDS(403),
    ALREADY_RECORDED(409),
    MEASUREMENT_UNKNOWN(404),
    CORRECTION_BY_SEGRETARIO(403),
    ALREADY_CONFIRMED(409),
    NOTHING_TO_CONFIRM(422),
    SAME_PERSON(422),
    /** It was sent back: first it is said again. */
    SENT_BACK(409),
    /** Nobody brought this file, or somebody else did, or too long ago. */
    EVIDENCE_UNKNOWN(422),
    EVIDENCE_TWICE(422),
    EVIDENCE_TOO_MANY(422),
    EVIDENCE_MISSING(422),
    /** Results are judged when the year is over. */
    TOO_EARLY_TO_JUDGE(422),
    /** The Relazione holds them. */
    RESULTS_FROZEN(409),
    REQUEST_OPEN(409),
    REQUEST_MISSING(422),
    OBJECTIVE_NEUTRALIZED(409),
    MEASUREMENTS_OPEN(422),
    /** Who judges also asked, or is the segretario of the ente. */
    CONFLICT_NOT_DECLARED(422),
    FASE_ALREADY_STARTED(409),
    FASE_ALREADY_DONE(409),
    FASE_NOT_DONE(422),
    PERSON_TWICE(422),
    PERSON_NOT_ACTIVE(422),
    QUOTA_ZERO(422),
    /** With the other objectives of the year a person would give more than all of the own time. */
    QUOTA_OVER_100(422),
    CAPITOLO_TWICE(422),
    RISORSE_REASON_MISSING(422),
    NOT_COMMUNICATED(403),
    ALREADY_ACKNOWLEDGED(409);

    private final int status;

    ObjectiveRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
