/** How the services draw their API documents (docs/api) from their controllers, the permission matrix and a file of texts. */
@NullMarked
package it.ciclo.platform.api;

import org.jspecify.annotations.NullMarked;
