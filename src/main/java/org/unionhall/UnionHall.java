package org.unionhall;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The hall: starts everything. */
@SpringBootApplication
public class UnionHall {

    public static void main(String[] args) {
        SpringApplication.run(UnionHall.class, args);
    }
}
