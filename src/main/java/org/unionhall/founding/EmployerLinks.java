package org.unionhall.founding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Permission;
import org.unionhall.platform.page.Link;

/** What else there is about an employer: the request for a union, the lead, the drive, the register; for who may see it. */
@Component
public class EmployerLinks {

    private static final int FEW = 3;

    private final JdbcClient jdbc;

    EmployerLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request for a union names these employers. */
    public void sought(long matter, Collection<String> creditCodes) {
        creditCodes.forEach(code -> jdbc.sql("""
                insert into founding.sought (credit_code, matter_id) values (:code, :matter) on conflict do nothing""")
                .param("code", code).param("matter", matter).update());
    }

    /** The latest request for a union there. */
    public Optional<Link> founding(String creditCode) {
        return jdbc.sql("select max(matter_id) from founding.sought where credit_code = :code").param("code", creditCode)
                .query((row, n) -> row.getLong(1)).optional().filter(id -> id != 0).map(id -> Link.to("建会档案", "/foundings/" + id));
    }

    /** The latest leads, open or ended. */
    public List<Link> leads(Collection<String> creditCodes) {
        return jdbc.sql("select matter_id from founding.lead where credit_code = any(:codes) order by matter_id desc limit :few")
                .param("codes", creditCodes.toArray(String[]::new)).param("few", FEW)
                .query((row, n) -> Link.to("建会线索", "/matters/" + row.getLong(1))).list();
    }

    /** Drives among whose targets they are, the latest first. */
    public List<Link> drives(Collection<String> creditCodes, Actor reader) {
        return jdbc.sql("""
                select t.drive_id, t.credit_code from founding.target t join organization.unit u on u.id = t.unit_id
                where t.credit_code = any(:codes) and u.lo <@ :scope::int8multirange order by t.drive_id desc limit :few""")
                .param("codes", creditCodes.toArray(String[]::new)).param("scope", reader.scope(Permission.READ_UNITS).literal())
                .param("few", FEW).query((row, n) -> Link.to("集中行动", "/founding-drives/" + row.getLong(1) + "/targets/" + row.getString(2)))
                .list();
    }

    /** Everything about one employer that leads on from its lead. */
    public List<Link> ofLead(String creditCode, Actor reader) {
        List<Link> links = new ArrayList<>();
        Optional<Link> founding = founding(creditCode);
        founding.ifPresent(links::add);
        jdbc.sql("""
                select e.name, e.workers, e.women from founding.employer e join organization.unit u on u.id = e.unit_id
                where e.credit_code = :code and not e.covered and u.lo <@ :scope::int8multirange""").param("code", creditCode)
                .param("scope", reader.scope(Permission.READ_UNITS).literal()).query((row, n) -> {
                    if (founding.isEmpty() && reader.may(Permission.CHANGE_UNITS)) {
                        links.add(Link.to("提交建会请示", request(row.getString(1), creditCode, row.getInt(2), row.getInt(3))));
                    }
                    return Link.to("未建会单位", "/employers-without-union?name=" + encoded(row.getString(1)));
                }).optional().ifPresent(links::add);
        links.addAll(drives(List.of(creditCode), reader));
        return links;
    }

    /** Address of the form that asks for a union at an employer, what is known filled in. */
    public static String request(String name, String creditCode, int workers, int women) {
        return "/foundings/new?name=" + encoded(name + "工会") + "&employers="
                + encoded(name + "，" + creditCode + "，" + workers + (women == 0 ? "" : "，" + women));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
