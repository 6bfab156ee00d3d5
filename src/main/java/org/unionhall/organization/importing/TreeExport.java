package org.unionhall.organization.importing;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Scope;
import org.unionhall.organization.Kinds;
import org.unionhall.platform.codes.Code;
import org.unionhall.platform.codes.CodeList;
import org.unionhall.platform.sealing.Masks;
import org.unionhall.platform.sheet.SheetWriter;

/** 导出组织: the unions of a scope in the columns of the import, one row per covered employer; telephones are masked. */
@Component
public class TreeExport {

    private static final int MOST = 200_000;

    private final JdbcClient jdbc;
    private final Kinds kinds;

    TreeExport(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** @param ids only these units, or null for all of the scope */
    @Transactional(readOnly = true)
    public void write(Scope scope, String kind, List<Long> ids, OutputStream out) {
        SheetWriter sheet = SheetWriter.open(out, TreeSheet.layout(kinds.table()));
        jdbc.sql("""
                select u.code, u.name, u.short_name, k.name as kind_name, l.name as level_name,
                       p.code as parent_code, u.form, u.founded_on, u.credit_code, e.name as employer, e.credit_code as employer_code,
                       e.workers, e.women, e.ownership, e.industry, u.address, u.contact, u.contact_phone,
                       u.term_no, u.term_start, u.term_years
                from organization.unit u
                join organization.kind k on k.code = u.kind
                join organization.level l on l.code = u.level
                left join organization.unit p on p.id = u.parent_id
                left join organization.employer e on e.unit_id = u.id and e.valid_to is null
                where u.status = 'ACTIVE' and u.lo between :lo and :hi and u.lo <@ cast(:areas as int8multirange)
                  and (cast(:kind as text) is null or u.kind = :kind)
                  and (cast(:ids as bigint[]) is null or u.id = any(:ids))
                order by u.lo, e.id limit :most""")
                .param("lo", scope.lo()).param("hi", scope.hi()).param("areas", scope.literal())
                .param("kind", kind).param("most", MOST)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new)).withFetchSize(1_000)
                .query(row -> {
                    sheet.row(row.getString("code"), row.getString("name"), row.getString("short_name"),
                            row.getString("kind_name"), row.getString("level_name"), row.getString("parent_code"),
                            form(row.getString("form")), row.getObject("founded_on", LocalDate.class),
                            row.getString("credit_code"), row.getString("employer"), row.getString("employer_code"),
                            row.getObject("workers"), row.getObject("women"),
                            name("ownership", row.getString("ownership")), name("industry",
                            row.getString("industry")),
                            row.getString("address"), row.getString("contact"),
                            Masks.phone(row.getString("contact_phone")), row.getObject("term_no"),
                            row.getObject("term_start", LocalDate.class), row.getObject("term_years"));
                });
        sheet.finish();
    }

    private static String form(String code) {
        return switch (Objects.toString(code, "")) {
            case "ALONE" -> "单独组建";
            case "REGIONAL" -> "区域联建";
            case "INDUSTRY" -> "行业统建";
            default -> null;
        };
    }

    private static String name(String list, String code) {
        return CodeList.named(list).of(code).map(Code::name).orElse(null);
    }
}
