@NullMarked
package it.ciclo.platform.permission;

import org.jspecify.annotations.NullMarked;
