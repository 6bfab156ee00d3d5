package org.unionhall.matter.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.unionhall.access.Actor;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Handed;
import org.unionhall.matter.HandedPapers;
import org.unionhall.matter.PaperAsked;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.route.Routes;
import org.unionhall.organization.Unit;
import org.unionhall.platform.paper.PaperStore;
import org.unionhall.platform.paper.Stored;
import org.unionhall.platform.refusal.Refusal;
import org.unionhall.platform.time.Shanghai;

/** Papers that wait for their form to be right: rows of who handed them in, the papers themselves loose in the store. */
@Component
class WaitingPapers implements HandedPapers {

    /** Shorter than the store keeps what is loose. */
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int MOST_WAITING = 24;
    private static final long LARGEST = 20L << 20;

    private final JdbcClient jdbc;
    private final PaperStore store;
    private final MatterKinds kinds;
    private final Routes routes;
    private final Clock clock;

    WaitingPapers(JdbcClient jdbc, PaperStore store, MatterKinds kinds, Routes routes, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.kinds = kinds;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public List<PaperAsked> asked(String kind, Unit unit) {
        return routes.resolved(kinds.of(kind).orElseThrow(), unit, Shanghai.today(clock)).papers();
    }

    @Override
    public Handed receive(Actor me, MultiValueMap<String, String> form, MultiValueMap<String, MultipartFile> files) {
        List<Long> kept = ids(form.get("kept"));
        drop(me, ids(form.get("offered")).stream().filter(id -> !kept.contains(id)).toList());
        List<Handed.Waiting> papers = new ArrayList<>(waiting(me, kept));
        List<Handed.Refused> refused = new ArrayList<>();
        files.forEach((name, all) -> {
            if (name.startsWith(Handed.field(""))) {
                String code = name.substring(Handed.field("").length());
                all.stream().filter(WaitingPapers::chosen).forEach(file -> {
                    try {
                        papers.add(lay(me, code, file));
                    } catch (Refusal refusal) {
                        refused.add(new Handed.Refused(code, file.getOriginalFilename(), refusal));
                    }
                });
            }
        });
        return new Handed(papers, refused);
    }

    private static boolean chosen(MultipartFile file) {
        return !file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }

    private Handed.Waiting lay(Actor me, String code, MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            Stored stored = store.keepLoose(in, file.getOriginalFilename(), LARGEST);
            drop(me, jdbc.sql("select id from matter.waiting_paper where account_id = :me order by id desc offset :most")
                    .param("me", me.account()).param("most", MOST_WAITING - 1).query(Long.class).list());
            long id = jdbc.sql("""
                    insert into matter.waiting_paper (account_id, code, name, type, size, thumbnail, store_key, at)
                    values (:me, :code, :name, :type, :size, :thumbnail, :key, :at) returning id""").param("me", me.account())
                    .param("code", code).param("name", stored.fileName()).param("type", stored.type())
                    .param("size", stored.size()).param("thumbnail", stored.thumbnail()).param("key", stored.key())
                    .param("at", Timestamp.from(clock.instant())).query(Long.class).single();
            return new Handed.Waiting(id, code, stored.fileName(), stored.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Handed.Waiting> waiting(Actor me, List<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("""
                select id, code, name, size from matter.waiting_paper
                where account_id = :me and id = any(:ids) and at > :since order by id""")
                .param("me", me.account()).param("ids", ids.toArray(Long[]::new)).param("since", dead())
                .query((row, n) -> new Handed.Waiting(row.getLong("id"), row.getString("code"), row.getString("name"),
                        row.getLong("size"))).list();
    }

    private void drop(Actor me, List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from matter.waiting_paper where account_id = :me and id = any(:ids) returning store_key")
                    .param("me", me.account()).param("ids", ids.toArray(Long[]::new)).query(String.class).list()
                    .forEach(store::forget);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Filing.Paper> use(Actor me, Handed handed) {
        if (handed.papers().isEmpty()) {
            return List.of();
        }
        List<Filing.Paper> papers = jdbc.sql("""
                with used as (delete from matter.waiting_paper where account_id = :me and id = any(:ids) returning *)
                select code, name, type, size, thumbnail, store_key from used order by id""").param("me", me.account())
                .param("ids", handed.papers().stream().map(Handed.Waiting::id).toArray(Long[]::new))
                .query((row, n) -> new Filing.Paper(row.getString("code"), row.getString("name"), row.getString("type"),
                        row.getLong("size"), row.getBoolean("thumbnail"), row.getString("store_key"))).list();
        papers.forEach(paper -> store.settle(paper.storeKey()));
        return papers;
    }

    /** The rows of what nobody came back for; the papers themselves go with everything else that is loose. */
    void sweep() {
        jdbc.sql("delete from matter.waiting_paper where at < :then").param("then", dead()).update();
    }

    private Timestamp dead() {
        return Timestamp.from(clock.instant().minus(LIFE));
    }

    private static List<Long> ids(List<String> given) {
        return given == null ? List.of() : given.stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf)
                .limit(MOST_WAITING).toList();
    }
}
