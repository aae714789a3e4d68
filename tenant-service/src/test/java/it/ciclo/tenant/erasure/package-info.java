@NullMarked
package it.ciclo.tenant.erasure;

import org.jspecify.annotations.NullMarked;
