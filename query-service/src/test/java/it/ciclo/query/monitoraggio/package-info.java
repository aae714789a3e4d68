@NullMarked
package it.ciclo.query.monitoraggio;

import org.jspecify.annotations.NullMarked;
