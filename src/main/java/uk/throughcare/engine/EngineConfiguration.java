package uk.throughcare.engine;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of this package. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataFolder.class)
class EngineConfiguration {}
