/** The accesses of who runs the platform: asked by one, approved by another, ended by either or by the ente. */
@NullMarked
package it.ciclo.portal.gestore;

import org.jspecify.annotations.NullMarked;
