/** People: how they sign in, and what they are called. */
@NullMarked
package it.ciclo.tenant.person;

import org.jspecify.annotations.NullMarked;
