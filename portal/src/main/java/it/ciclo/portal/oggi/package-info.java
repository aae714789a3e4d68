/** What waits today, the next deadline, the cycle; and the choice of the year. */
@NullMarked
package it.ciclo.portal.oggi;

import org.jspecify.annotations.NullMarked;
