@NullMarked
package it.ciclo.command.shared;

import org.jspecify.annotations.NullMarked;
