package org.unionhall.access.setup;

/** What set-up asks: the top union, who administers it, and the one-time code from the console where it is needed. */
public record SetUpForm(String code, String name, String level, String adminName, String password, String again,
                        String setUpCode) {

    public SetUpForm {
        code = code == null ? "" : code;
        name = name == null ? "" : name;
        level = level == null || level.isBlank() ? "PROVINCE" : level;
        adminName = adminName == null || adminName.isBlank() ? "系统管理员" : adminName;
        password = password == null ? "" : password;
    }

    static SetUpForm empty() {
        return new SetUpForm(null, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "set-up form";
    }
}
