// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.consortium;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param enti whether demo enti may be made, which are active at once and confirmed by nobody: {@code CICLO_DEMO} */
@ConfigurationProperties("ciclo.demo")
record DemoSettings(boolean enti) {}
