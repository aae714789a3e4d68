/**
 * The keys of persons: one per person and ente, wrapped by a key of the ente that lies in a key holder outside every database. To
 * destroy a person's key is to erase what was sealed with it, in every copy there is.
 */
@NullMarked
package it.ciclo.tenant.keyring;

import org.jspecify.annotations.NullMarked;
