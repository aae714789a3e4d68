/** What every service has at its edge, once: who is asking, what they may do, and how a refusal is said. */
@NullMarked
package it.ciclo.platform;

import org.jspecify.annotations.NullMarked;
