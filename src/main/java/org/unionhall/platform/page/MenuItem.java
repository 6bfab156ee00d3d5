package org.unionhall.platform.page;

import java.util.Set;

/**
 * A place in the menu, contributed as a bean by the module that owns the page.
 *
 * @param section    one of the constants below
 * @param order      within the section, small first
 * @param icon       name of a Tabler outline icon
 * @param permission name of the permission its page asks for, or null when every signed-in person may enter
 */
public record MenuItem(String section, int order, String icon, String label, String href, String permission) {

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

    public MenuItem {
        if (!SECTIONS.contains(section)) {
            throw new IllegalArgumentException("no such section of the menu: " + section);
        }
    }
}
