// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Portal {

    public static void main(String[] args) {
        // A download that breaks off behind us must not be here already, whole.
        System.setProperty("jdk.httpclient.receiveBufferSize", Integer.toString(128 * 1024));
        new SpringApplicationBuilder(Portal.class)
                .properties("spring.config.name=portal")
                .run(args);
    }
}
