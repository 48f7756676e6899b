package com.saypro.hub.books;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the public door tell the books whom it refused. */
@Configuration
@EnableScheduling
class BooksConfiguration {
    @Bean
    Consumer<String> refusals(Books books) {
        return books::refused;
    }
}
