package it.ciclo.query.anno;

/** How an objective is doing, in one word. */
public enum Semaforo {
    IN_LINEA,
    A_RISCHIO,
    NON_IN_LINEA,
    RAGGIUNTO,
    NON_RAGGIUNTO,
    NON_ANCORA
}
