package org.unionhall.access.door;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.unionhall.access.Open;

/** What a phone that has installed the hall shows while there is no network. */
@Controller
class OfflinePage {

    @Open
    @GetMapping("/offline")
    String page() {
        return "access/offline";
    }
}
