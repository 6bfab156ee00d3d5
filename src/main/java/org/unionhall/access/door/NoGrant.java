package org.unionhall.access.door;

import org.unionhall.access.Permission;

/** Signed in, but no post gives this permission anywhere: 403. */
class NoGrant extends RuntimeException {

    private final Permission permission;

    NoGrant(Permission permission) {
        super(null, null, false, false);
        this.permission = permission;
    }

    String sentence() {
        return permission == null ? "您没有打开这一页的权限。"
                : "您的岗位没有“" + permission.sentence() + "”的权限。如工作需要，请联系本级工会管理员。";
    }
}
