package it.ciclo.query.anno;

/** How far a year is. */
public enum Fase {
    PROGRAMMAZIONE,
    GESTIONE,
    CONSUNTIVO,
    CHIUSO
}
