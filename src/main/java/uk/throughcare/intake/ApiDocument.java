package uk.throughcare.intake;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What stands at the top of the API's description. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Throughcare",
                        version = "1",
                        description = "Social prescribing referrals, from prison to community"),
        security = @SecurityRequirement(name = "account"))
@SecurityScheme(name = "account", type = SecuritySchemeType.HTTP, scheme = "basic")
class ApiDocument {}
