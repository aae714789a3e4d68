/** What the rules of the architecture must see: each class breaks one. */
@NullMarked
package it.ciclo.broken;

import org.jspecify.annotations.NullMarked;
