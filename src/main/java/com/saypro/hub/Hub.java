package com.saypro.hub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the hub. */
@SpringBootApplication
public class Hub {
    public static void main(String[] arguments) {
        SpringApplication.run(Hub.class, arguments);
    }
}
