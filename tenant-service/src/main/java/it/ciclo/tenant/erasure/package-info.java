/** To erase a person in an ente: ordered by act, carried out by destroying keys, and never undone by a backup. */
@NullMarked
package it.ciclo.tenant.erasure;

import org.jspecify.annotations.NullMarked;
