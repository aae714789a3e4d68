@NullMarked
package it.ciclo.command.people;

import org.jspecify.annotations.NullMarked;
