/** How a service connects to the broker. */
@NullMarked
package it.ciclo.platform.kafka;

import org.jspecify.annotations.NullMarked;
