package it.ciclo.command.shared;

import java.util.Objects;

/** A unit the ente has, under the unit's id. */
public record UnitaFact(String codice, String nome) {

    public static final String KIND = "unita";
    public static final String SCOPE = "ente";

    public UnitaFact {
        Objects.requireNonNull(codice);
        Objects.requireNonNull(nome);
    }
}
