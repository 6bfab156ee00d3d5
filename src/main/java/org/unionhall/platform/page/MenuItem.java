package org.unionhall.platform.page;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place in the menu, contributed as a bean by the module that owns the page.
 *
 * @param section    one of the constants below
 * @param order      within the section, small first
 * @param icon       name of a Tabler outline icon
 * @param permission name of the permission its page asks for, or null when every signed-in person may enter
 * @param pages      pattern of addresses elsewhere that belong to it too, or null
 */
public record MenuItem(String section, int order, String icon, String label, String href, String permission, Pattern pages) {

    /** First section of the office, without a heading. */
    public static final String DAILY = "";
    public static final String DUTY = "履职";
    public static final String MANAGING = "管理";
    /** Beside the search of the office: an icon without a word. */
    public static final String TOP = "顶栏";
    /** In the corner of the person: account, password, devices. */
    public static final String OWN = "账号";
    /** Bottom bar of the hall, four at most. */
    public static final String HALL = "大厅";

    private static final Set<String> SECTIONS = Set.of(DAILY, DUTY, MANAGING, TOP, OWN, HALL);

    public MenuItem(String section, int order, String icon, String label, String href, String permission) {
        this(section, order, icon, label, href, permission, null);
    }

    public MenuItem {
        if (!SECTIONS.contains(section)) {
            throw new IllegalArgumentException("no such section of the menu: " + section);
        }
    }

    /** Whether a page of this address is one of its own, wherever it stands. */
    boolean holds(String path) {
        return pages != null && pages.matcher(path).matches();
    }
}
