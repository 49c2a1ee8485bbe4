package io.anlan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform: one process, one database. */
@SpringBootApplication
public class AnlanApplication {

    public static void main(String[] args) {
        SpringApplication.run(AnlanApplication.class, args);
    }
}
