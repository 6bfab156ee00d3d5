/** 权限: who may do what, where; who looked. */
@org.springframework.modulith.ApplicationModule(displayName = "权限", allowedDependencies = {"platform"})
package org.unionhall.access;
