/**
 * A sheet that somebody sent, XLSX or CSV, as rows of texts: within limits that are asked before anything is unpacked, with values
 * only, and with a named reason where it cannot be read. Nothing here knows what the rows mean.
 */
@NullMarked
package it.ciclo.portal.foglio;

import org.jspecify.annotations.NullMarked;
