// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.form;

/** What a field can be besides right; its text is {@code problem.<name>}. */
public enum FormProblem {
    REQUIRED,
    TEXT_TOO_LONG,
    TEXT_TOO_SHORT,
    TEXT_INVISIBLE,
    LINE_BREAK,
    DATE_INVALID,
    YEAR_INVALID,
    PESO_INVALID,
    NUMBER_OUT_OF_RANGE,
    TOO_MANY,
    /** An id where the server gives one. */
    ID_NOT_EXPECTED,
    URL_INVALID,
    /** What is no SHA-256. */
    HASH_INVALID,
    GIVEN_TWICE,
    /** Asked of one kind of indicatore and given for another. */
    NOT_OF_THIS_KIND,
    /** Below nothing, too much, or finer than cents. */
    EURO_INVALID,
    /** Neither MM nor MM.PP. */
    MISSIONE_INVALID,
    /** An act is known by its number and its date. */
    DELIBERA_MISSING,
    VERBALE_MISSING
}
