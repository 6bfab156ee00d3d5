package org.unionhall.platform.sealing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.GeneralSecurityException;

@Configuration(proxyBeanMethods = false)
class SealingRoom {

    @Bean
    Seals seals(KeyStore keys) throws GeneralSecurityException {
        return new Seals(keys.keyset(), keys.hmacKey());
    }
}
