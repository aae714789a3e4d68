@NullMarked
package it.ciclo.tenant.signin;

import org.jspecify.annotations.NullMarked;
