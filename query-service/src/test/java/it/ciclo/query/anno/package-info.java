@NullMarked
package it.ciclo.query.anno;

import org.jspecify.annotations.NullMarked;
