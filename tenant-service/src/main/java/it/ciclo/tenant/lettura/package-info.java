/** Who read what of a person: written down before the answer leaves, and shown to the person. */
@NullMarked
package it.ciclo.tenant.lettura;

import org.jspecify.annotations.NullMarked;
