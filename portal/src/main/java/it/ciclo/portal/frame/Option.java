package it.ciclo.portal.frame;

/** One choice of a select. */
public record Option(String value, String label) {}
