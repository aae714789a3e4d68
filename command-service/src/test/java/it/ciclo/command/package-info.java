@NullMarked
package it.ciclo.command;

import org.jspecify.annotations.NullMarked;
