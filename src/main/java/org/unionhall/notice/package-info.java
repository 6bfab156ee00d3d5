/** 消息: what people are told, by which way, and whether it arrived. */
@org.springframework.modulith.ApplicationModule(displayName = "消息", allowedDependencies = {"platform", "access"})
package org.unionhall.notice;
