/** 组织: which unions exist, where in the tree, since when, in which term. */
@org.springframework.modulith.ApplicationModule(displayName = "组织", allowedDependencies = {"platform", "access"})
package org.unionhall.organization;
