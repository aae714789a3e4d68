/** What people do and see, in a real Chromium, on the one running Ciclo of the test run. */
@NullMarked
package it.ciclo.journeys.browser;

import org.jspecify.annotations.NullMarked;
