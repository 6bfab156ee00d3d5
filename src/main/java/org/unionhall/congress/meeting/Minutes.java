package org.unionhall.congress.meeting;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.access.Trail;
import org.unionhall.platform.document.Block;
import org.unionhall.platform.document.Letter;
import org.unionhall.platform.page.Show;

/** 纪要: composed of what was kept of the meeting, with last words of one's own. */
@Component
class Minutes {

    private final JdbcClient jdbc;
    private final MeetingBook book;
    private final Agenda agenda;
    private final Resolutions resolutions;
    private final Trail trail;

    Minutes(JdbcClient jdbc, MeetingBook book, Agenda agenda, Resolutions resolutions, Trail trail) {
        this.jdbc = jdbc;
        this.book = book;
        this.agenda = agenda;
        this.resolutions = resolutions;
        this.trail = trail;
    }

    @Transactional
    void closing(long id, String words, Scope scope, Actor actor) {
        Meeting meeting = book.held(id, scope);
        jdbc.sql("update congress.meeting set closing = :words where id = :id").param("words", words, Types.VARCHAR).param("id", id).update();
        trail.record(actor, "MEETING_CHANGED", meeting.unitId(), "meeting:" + id, null, null, Map.of("what", "纪要"));
    }

    /** Without names of those who attended; speakers as the agenda names them. */
    Letter letter(Meeting meeting) {
        List<Block> body = new ArrayList<>();
        Quorum quorum = meeting.quorum();
        body.add(new Block.Paragraph(Show.day(meeting.day()) + "，" + meeting.title() + "在" + meeting.venue() + "召开。应到" + meeting.kind().voters()
                + " " + quorum.should() + " 人，实到 " + (quorum.present() + quorum.left()) + " 人"
                + (quorum.leave() == 0 ? "" : "，请假 " + quorum.leave() + " 人") + (quorum.guests() == 0 ? "" : "，列席 " + quorum.guests() + " 人")
                + "，" + (quorum.present() + quorum.left() >= quorum.needed() ? "符合规定人数" : "不足规定人数") + "。"));
        List<Item> items = agenda.of(meeting.id()).stream().filter(item -> item.state() != Item.State.DROPPED).toList();
        if (!items.isEmpty()) {
            body.add(new Block.Heading("一、议程"));
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                body.add(new Block.Paragraph("（" + Ordinals.of(i + 1) + "）" + item.kind().title() + "：" + item.title()
                        + (item.speaker() == null ? "" : "（" + item.speaker() + "）") + "。" + (item.words() == null ? "" : item.words())));
            }
        }
        List<Resolution> resolved = resolutions.of(meeting.id());
        if (!resolved.isEmpty()) {
            body.add(new Block.Heading((items.isEmpty() ? "一" : "二") + "、决议"));
            resolved.forEach(one -> {
                body.add(new Block.Paragraph(one.title() + "：" + one.words()));
                body.add(new Block.Paragraph("表决结果：" + one.vote() + "。" + (one.followUp() == null ? "" : "落实："
                        + one.followUp() + (one.followWho() == null ? "" : "，由" + one.followWho() + "负责")
                        + (one.followBy() == null ? "" : "，" + Show.day(one.followBy()) + "前完成") + "。")));
            });
        }
        if (meeting.closing() != null) {
            meeting.closing().lines().filter(line -> !line.isBlank()).forEach(line -> body.add(new Block.Paragraph(line)));
        }
        return new Letter(null, null, meeting.title() + "纪要", null, body, List.of(), meeting.unitName(), meeting.day(), List.of());
    }
}
