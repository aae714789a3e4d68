// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.comuni;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class ComuniConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ComuniConfiguration.class);

    /** The list that ships with Ciclo, or a newer one from a file: a list that cannot be read stops the start. */
    @Bean
    Comuni comuni(Environment environment) throws IOException {
        String file = environment.getProperty("ciclo.comuni", "");
        try (BufferedReader lines = file.isBlank() ? shipped() : Files.newBufferedReader(Path.of(file))) {
            Comuni comuni = Comuni.read(lines);
            LOG.info("{} comuni: {}", comuni.size(), comuni.fonte());
            return comuni;
        }
    }

    static BufferedReader shipped() throws IOException {
        return new BufferedReader(new InputStreamReader(
                new ClassPathResource("comuni/comuni.csv").getInputStream(), StandardCharsets.UTF_8));
    }
}
