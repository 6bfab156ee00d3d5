/** 事项: what was asked, in whose hands it is, by when. */
@org.springframework.modulith.ApplicationModule(displayName = "事项",
        allowedDependencies = {"platform", "access", "organization", "people", "notice", "figure"})
package org.unionhall.matter;
