package org.unionhall.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of a door, on a {@link Scope} parameter of a controller method: delivers where the signed-in person holds
 * the permission. Nobody signed in is sent to the login page (401 for programs), no such grant is 403; what lies
 * outside the delivered scope the handler answers with 404.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {
    Permission value();
}
