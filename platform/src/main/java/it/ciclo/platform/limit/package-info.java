/** How much one person, one ente or one address may ask for, so that nobody is served at the cost of others. */
@NullMarked
package it.ciclo.platform.limit;

import org.jspecify.annotations.NullMarked;
