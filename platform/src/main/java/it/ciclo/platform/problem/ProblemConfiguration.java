// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Strict reading, and one form for everything that is refused. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    ProblemTexts problemTexts() {
        return ProblemTexts.load();
    }

    @Bean
    ProblemWriter problemWriter(ProblemTexts texts) {
        return new ProblemWriter(texts);
    }

    @Bean
    JsonMapper requestJson() {
        return RequestJson.mapper();
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter problems) {
        FilterRegistrationBean<ProblemFilter> outermost = new FilterRegistrationBean<>(new ProblemFilter(problems));
        outermost.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return outermost;
    }

    /** Before Spring's own, which would send bare status codes. */
    @Bean
    HandlerExceptionResolver problemResolver(ProblemWriter problems) {
        return new ProblemResolver(problems);
    }

    @Bean
    ProblemPage problemPage(ProblemWriter problems) {
        return new ProblemPage(problems);
    }

    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, rejection) ->
                problems.write(request, response, new ProblemException(400, Problem.of("BAD_REQUEST")));
    }

    /** A body that is too long is read to its end, so that the sender hears the answer instead of a broken connection. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limits(ProblemWriter problems) {
        return server -> {
            server.addConnectorCustomizers(connector -> {
                connector.setProperty("maxSwallowSize", Integer.toString(20 * 1024 * 1024));
                connector.setProperty("maxHttpHeaderSize", Integer.toString(16 * 1024));
                // What the kernel has taken no revocation calls back; left to itself it takes megabytes.
                connector.setProperty("socket.txBufSize", Integer.toString(128 * 1024));
            });
            server.addContextCustomizers(context -> new ProblemValve(problems).takePlaceIn(context.getParent()));
        };
    }
}
