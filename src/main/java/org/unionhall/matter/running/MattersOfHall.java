package org.unionhall.matter.running;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matter;
import org.unionhall.matter.Matters;

/** Answers other modules. */
@Component
class MattersOfHall implements Matters {

    private final Submitting submitting;
    private final Acts acts;
    private final MatterBook book;
    private final JdbcClient jdbc;

    MattersOfHall(Submitting submitting, Acts acts, MatterBook book, JdbcClient jdbc) {
        this.submitting = submitting;
        this.acts = acts;
        this.book = book;
        this.jdbc = jdbc;
    }

    @Override
    public long file(Filing filing) {
        return submitting.submit(filing);
    }

    @Override
    public void act(long id, String act, int seen, String reason, String key, Actor actor) {
        acts.act(Acts.Asked.of(id, act, seen, reason, key), actor);
    }

    @Override
    public void rate(long id, int points, String words, Actor asker) {
        acts.act(new Acts.Asked(id, "rate", 0, words, String.valueOf(points), Map.of(), null), asker);
    }

    @Override
    public Optional<Matter> withId(long id) {
        return book.whole(id);
    }

    @Override
    public int forget(String kind, LocalDate endedBefore) {
        return jdbc.sql("""
                update matter.matter set answers = '{}', sealed = null, person_key = null, asker = '（已按规定删除）'
                where kind = :kind and ended in ('REFUSED', 'WITHDRAWN', 'LAPSED') and ended_on < :day and sealed is not null""")
                .param("kind", kind).param("day", endedBefore).update();
    }

    @Override
    public List<Matter> openFor(String kind, long unitId, int most) {
        return jdbc.sql("""
                select m.id from matter.matter m join organization.unit u on u.id = :unit
                where m.place = u.lo and m.kind = :kind and m.unit_id = :unit and m.ended is null order by m.id limit :most""")
                .param("unit", unitId).param("kind", kind).param("most", most).query(Long.class).list().stream()
                .map(found -> book.whole(found).orElseThrow()).toList();
    }
}
