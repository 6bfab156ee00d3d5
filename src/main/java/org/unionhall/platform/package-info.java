/** Technical ground: database start, sealing, sheets, pages, jobs. Knows nothing of unions. */
@org.springframework.modulith.ApplicationModule(displayName = "平台", type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = {})
package org.unionhall.platform;
