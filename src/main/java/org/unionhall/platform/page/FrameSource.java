package org.unionhall.platform.page;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who is asking and what they may enter; asked once for every page. */
public interface FrameSource {

    Frame frame(HttpServletRequest request);
}
