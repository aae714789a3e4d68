/** Tenant and person of a request, and the memberships known now, fed by the topic of tenant-service. */
@NullMarked
package it.ciclo.platform.tenancy;

import org.jspecify.annotations.NullMarked;
