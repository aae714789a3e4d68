/** Who exists: enti, consortia, people and memberships; and who is signed in. */
@NullMarked
package it.ciclo.tenant;

import org.jspecify.annotations.NullMarked;
