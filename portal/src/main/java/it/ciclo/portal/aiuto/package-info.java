/** The pages about Ciclo itself: help, accessibility, privacy. Open to everybody. */
@NullMarked
package it.ciclo.portal.aiuto;

import org.jspecify.annotations.NullMarked;
