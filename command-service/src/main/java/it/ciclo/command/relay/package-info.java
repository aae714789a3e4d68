/**
 * Ships the register to Kafka, tenant by tenant and in order, byte for byte as it is stored. Every node runs it; a claim on the
 * tenant's cursor keeps two from sending the same, and were they to, consumers drop what they have.
 */
@NullMarked
package it.ciclo.command.relay;

import org.jspecify.annotations.NullMarked;
