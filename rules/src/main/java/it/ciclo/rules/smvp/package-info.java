/** Whether the parameters of an SMVP agree with each other. */
@NullMarked
package it.ciclo.rules.smvp;

import org.jspecify.annotations.NullMarked;
