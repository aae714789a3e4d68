/** What tenant-service publishes on its topic: enti and memberships, as states that can be applied again. */
@NullMarked
package it.ciclo.contracts.tenancy;

import org.jspecify.annotations.NullMarked;
