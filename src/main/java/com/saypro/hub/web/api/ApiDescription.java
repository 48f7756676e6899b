package com.saypro.hub.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself. */
@Configuration
class ApiDescription {
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("SayPro Integration Hub")
                        .version("1")
                        .description(
                                "Events, deliveries, books, dead letters, incidents, vendors and reconciliation. Lists take limit and"
                                        + " cursor, newest first. Errors are problem documents (RFC 9457)."));
    }
}
