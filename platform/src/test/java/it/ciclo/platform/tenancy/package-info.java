@NullMarked
package it.ciclo.platform.tenancy;

import org.jspecify.annotations.NullMarked;
