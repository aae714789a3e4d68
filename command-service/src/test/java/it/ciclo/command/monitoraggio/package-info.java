@NullMarked
package it.ciclo.command.monitoraggio;

import org.jspecify.annotations.NullMarked;
