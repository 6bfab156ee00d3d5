package org.unionhall.access;

import static org.unionhall.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The regulation of powers: each role, what it is for and what it may do. Printed on the page 权限表. */
public enum Role {
    WORKER("职工", "只看自己的会员证和个人信息"),

    UNIT_OFFICER("基层工会干部", "管好本单位的名册和资料，受理职工的事项",
            READ_UNITS, CHANGE_PROFILE, READ_FIGURES,
            READ_ROSTER, CHANGE_ROSTER, IMPORT_ROSTER, EXPORT_ROSTER, REVEAL, ENTRUST,
            HANDLE_MATTERS, WATCH_MATTERS, RUN_CONGRESS),

    UPPER_OFFICER("上级工会干部", "看本地区的组织和数字，办下级的建会撤并；名册只看本级和托管的",
            READ_UNITS, CHANGE_UNITS, CHANGE_PROFILE, READ_FIGURES,
            READ_ROSTER, CHANGE_ROSTER, IMPORT_ROSTER, EXPORT_ROSTER, REVEAL, OPEN_CASE, ENTRUST,
            HANDLE_MATTERS, WATCH_MATTERS, RUN_CONGRESS),

    ADMINISTRATOR("管理员", "给本级和下级开账号、定岗位、调规则、查留痕；不看名册",
            READ_UNITS, READ_FIGURES, MANAGE_ACCOUNTS, MANAGE_RULES, READ_TRAIL),

    AUDITOR("审计员", "只查留痕",
            READ_UNITS, READ_TRAIL),

    OPERATOR("运维", "保证系统正常运行，不看任何个人信息",
            READ_UNITS, READ_FIGURES, OPERATE, READ_TRAIL);

    private final String title;
    private final String purpose;
    private final Set<Permission> permissions;

    Role(String title, String purpose, Permission... permissions) {
        this.title = title;
        this.purpose = purpose;
        this.permissions = permissions.length == 0 ? EnumSet.noneOf(Permission.class)
                : EnumSet.of(permissions[0], permissions);
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    /** True for powers over the whole installation: given by an administrator of the top union only. */
    public boolean ofTheTop() {
        return this == OPERATOR;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
