/** Terms and thresholds that come from the law, as data with their source and how sure it is. */
@NullMarked
package it.ciclo.contracts.norme;

import org.jspecify.annotations.NullMarked;
