package org.unionhall.platform.codes;

import java.util.List;

/** One value of a code list: what is stored, what is shown, and what else clerks write for it. */
public record Code(String code, String name, List<String> aliases) {
}
