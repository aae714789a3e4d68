/**
 * PostgreSQL and Kafka as processes of this machine, without containers, set up as in production: durable writes, passwords, roles,
 * ACLs. The standalone launcher runs on it, and so do the tests.
 */
@NullMarked
package it.ciclo.infrastructure;

import org.jspecify.annotations.NullMarked;
