@NullMarked
package it.ciclo.command.evidence;

import org.jspecify.annotations.NullMarked;
