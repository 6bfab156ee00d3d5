package org.unionhall.matter.declared;

import java.util.List;
import java.util.Optional;

/**
 * A kind of matter as declared in one file: who may ask for what with which papers, and who decides by when.
 *
 * @param code   stable name, such as {@code join}
 * @param name   its name on screens, such as 入会
 * @param icon   of the menu of the hall
 * @param group  under which heading it stands in the hall
 * @param order  its rank there
 * @param asker  who may ask
 * @param once   whether one person may have only one of them open
 * @param work   name of the code of the module behind it, or null
 * @param open   whether its answers may be read by everybody, without name, where the asker agrees
 * @param reopen calendar days in which an ended one may be opened again; 0 for never
 * @param begins states in which its work may let it begin, besides the first; usually none
 */
public record Kind(String code, String name, String icon, String group, int order, Asker asker, boolean once, boolean open,
        String work, int reopen, List<String> begins, Guide guide, List<Field> fields, Route route) {

    /** Who may ask. */
    public enum Asker {
        /** Whoever has signed in. */
        ANYONE("任何人"),
        /** Whoever has given the real name. */
        REAL_NAME("实名登录的职工"),
        /** Whoever belongs to a union. */
        MEMBER("会员"),
        /** Officers, for their union; not shown in the hall. */
        OFFICER("工会干部"),
        /** Nobody: the program itself begins it. */
        PROGRAM("系统");

        private final String title;

        Asker(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public boolean worker() {
            return this == ANYONE || this == REAL_NAME || this == MEMBER;
        }
    }

    public Kind {
        begins = List.copyOf(begins);
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }
}
