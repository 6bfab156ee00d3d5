/** 会籍: who belongs where, how they came and went; the roster. */
@org.springframework.modulith.ApplicationModule(displayName = "会籍", allowedDependencies = {"platform", "access", "organization", "people", "notice", "figure", "matter"})
package org.unionhall.membership;
