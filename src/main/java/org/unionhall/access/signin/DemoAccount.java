package org.unionhall.access.signin;

/** An account of the demo union, shown on the login page with its unit. */
public record DemoAccount(String login, String name, String unit) {

    public String password() {
        return DemoAccounts.PASSWORD;
    }
}
