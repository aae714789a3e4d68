@NullMarked
package it.ciclo.portal.oggi;

import org.jspecify.annotations.NullMarked;
