@NullMarked
package it.ciclo.command.desk;

import org.jspecify.annotations.NullMarked;
