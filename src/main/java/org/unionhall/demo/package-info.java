/** 演示: an invented union on real places, made from a seed and loaded through the same doors as real data. */
@org.springframework.modulith.ApplicationModule(displayName = "演示",
        allowedDependencies = {"platform", "access", "organization", "people", "notice", "figure", "matter", "membership", "founding", "congress"})
package org.unionhall.demo;
