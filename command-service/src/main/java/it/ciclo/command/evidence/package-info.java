/**
 * Files brought as evidence: what they may be, where they lie. A file is kept before the event that names it, in the command
 * database under the same walls as the register; commands name it by its id, and only who brought it may.
 */
@NullMarked
package it.ciclo.command.evidence;

import org.jspecify.annotations.NullMarked;
