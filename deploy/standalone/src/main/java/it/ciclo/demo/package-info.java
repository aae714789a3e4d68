/** Two demo comuni, entered as people would enter them: over HTTP, signed in, each command with its key. */
@NullMarked
package it.ciclo.demo;

import org.jspecify.annotations.NullMarked;
