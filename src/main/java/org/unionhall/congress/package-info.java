/** 大会选举: who was elected, how, by whom, until when. */
@org.springframework.modulith.ApplicationModule(displayName = "大会选举",
        allowedDependencies = {"platform", "access", "organization", "people", "notice", "figure", "matter", "membership"})
package org.unionhall.congress;
