/** The pages people see. No database and no rule of its own: it asks the services and shows what they answer. */
@NullMarked
package it.ciclo.portal;

import org.jspecify.annotations.NullMarked;
