/** Servers for tests: one PostgreSQL and one Kafka for each JVM, a fresh database for each test class. */
@NullMarked
package it.ciclo.infrastructure.testing;

import org.jspecify.annotations.NullMarked;
