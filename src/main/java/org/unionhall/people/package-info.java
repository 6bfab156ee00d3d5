/** 人: who is this, once in the country. */
@org.springframework.modulith.ApplicationModule(displayName = "人", allowedDependencies = {"platform", "access"})
package org.unionhall.people;
