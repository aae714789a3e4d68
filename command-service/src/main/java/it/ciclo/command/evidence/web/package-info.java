/** The addresses of files: bytes in, bytes out. */
@NullMarked
package it.ciclo.command.evidence.web;

import org.jspecify.annotations.NullMarked;
