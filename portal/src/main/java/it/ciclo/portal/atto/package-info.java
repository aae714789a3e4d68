/** References of acts: how forms ask for them and how texts print them in full. */
@NullMarked
package it.ciclo.portal.atto;

import org.jspecify.annotations.NullMarked;
