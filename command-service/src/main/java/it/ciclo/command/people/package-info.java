/** Who acts and who answers for what today, as the rules of the features ask it. */
@NullMarked
package it.ciclo.command.people;

import org.jspecify.annotations.NullMarked;
