package com.saypro.hub.books;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the public door tell the books whom it refused. */
@Configuration
class BooksConfiguration {
    @Bean
    Consumer<String> refusals(Books books) {
        return books::refused;
    }
}
