@NullMarked
package it.ciclo.tenant.keyring;

import org.jspecify.annotations.NullMarked;
