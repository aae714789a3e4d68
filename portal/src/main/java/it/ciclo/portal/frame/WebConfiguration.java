// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.portal.session.ActingArgument;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Nothing leaves the container in its own words. */
    @Component
    static final class Container implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.addConnectorCustomizers(connector -> {
                connector.setProperty("maxHttpHeaderSize", Integer.toString(16 * 1024));
                // What the kernel has taken no revocation calls back; left to itself it takes megabytes.
                connector.setProperty("socket.txBufSize", Integer.toString(128 * 1024));
            });
            server.addContextCustomizers(context -> new ProblemValve().takePlaceIn(context.getParent()));
        }
    }

    private final ActingArgument acting;

    WebConfiguration(ActingArgument acting) {
        this.acting = acting;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(acting);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.BASE + "/**")
                .addResourceLocations("classpath:/statico/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
