/**
 * Every calculation of Ciclo as pure functions on the values of {@code contracts}: no framework, no clock, no double. The ids in
 * comments (I1, W1, Z3 ...) are those of docs/dominio/regole-di-misurazione.md.
 */
@NullMarked
package it.ciclo.rules;

import org.jspecify.annotations.NullMarked;
