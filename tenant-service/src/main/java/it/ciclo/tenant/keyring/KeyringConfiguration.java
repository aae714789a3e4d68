// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import it.ciclo.tenant.register.KeysDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyringSettings.class)
class KeyringConfiguration {

    private final SecureRandom random = new SecureRandom();

    @Bean
    KeysDatabase keysDatabase(KeyringSettings settings) {
        return new KeysDatabase(settings.database(), settings.password());
    }

    @Bean
    KeyRing keyRing(KeysDatabase database, KeyringSettings settings, Clock clock) {
        DirectoryKeyHolder holder = new DirectoryKeyHolder(settings.directory(), random);
        return new KeyRing(database.register(), holder, new KeyCopy(settings.directory()), random, clock);
    }

    @Bean
    LookupKey usernames(KeyringSettings settings) {
        return new LookupKey(new DirectoryKeyHolder(settings.directory(), random).secret("usernames.key"));
    }

    @Bean
    ErasureRegister erasureRegister(KeyringSettings settings) {
        return new ErasureRegister(settings.directory());
    }

    @Bean
    @Order(RunnerOrder.KEYS)
    ApplicationRunner ringAsItIsNow(KeyRing ring) {
        return _ -> ring.reconcile();
    }
}
