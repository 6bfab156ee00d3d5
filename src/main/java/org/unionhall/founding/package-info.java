/** 建会: how a union comes to be where there is none: lead, drive, request, reply, founding. */
@org.springframework.modulith.ApplicationModule(displayName = "建会",
        allowedDependencies = {"platform", "access", "organization", "people", "notice", "figure", "matter", "membership"})
package org.unionhall.founding;
