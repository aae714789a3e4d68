@NullMarked
package it.ciclo.portal.monitoraggio;

import org.jspecify.annotations.NullMarked;
