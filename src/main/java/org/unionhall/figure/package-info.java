/** 数: how many, where, when, and which rows. */
@org.springframework.modulith.ApplicationModule(displayName = "数", allowedDependencies = {"platform", "access", "organization"})
package org.unionhall.figure;
