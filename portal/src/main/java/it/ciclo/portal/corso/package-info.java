/** How an objective is carried out: its phases, its people, who has seen it. */
@NullMarked
package it.ciclo.portal.corso;

import org.jspecify.annotations.NullMarked;
