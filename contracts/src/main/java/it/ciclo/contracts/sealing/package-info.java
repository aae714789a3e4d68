/** What is written so that only the holder of a person's key can read it, to the byte. Knows no key ring. */
@NullMarked
package it.ciclo.contracts.sealing;

import org.jspecify.annotations.NullMarked;
