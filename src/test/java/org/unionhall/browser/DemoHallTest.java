package org.unionhall.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.unionhall.UnionHall;

/** A test in the demo union, built once per test run in a home of its own, as a newcomer meets it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = UnionHall.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"unionhall.demo=true", "unionhall.home=target/demo-home"})
@ContextConfiguration(initializers = FreshDemoHome.class)
@interface DemoHallTest {
}
