@NullMarked
package it.ciclo.command.form;

import org.jspecify.annotations.NullMarked;
