/** One command starts everything on one machine: PostgreSQL, Kafka, the four applications, and watches over them. */
@NullMarked
package it.ciclo.standalone;

import org.jspecify.annotations.NullMarked;
