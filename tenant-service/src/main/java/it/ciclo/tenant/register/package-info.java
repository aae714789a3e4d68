/** The database of the register: whose rows a transaction sees, and the numbered log of changes. */
@NullMarked
package it.ciclo.tenant.register;

import org.jspecify.annotations.NullMarked;
