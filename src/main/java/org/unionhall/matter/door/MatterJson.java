package org.unionhall.matter.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.unionhall.matter.reading.ActView;
import org.unionhall.matter.reading.MatterView;
import org.unionhall.matter.reading.PaperView;
import org.unionhall.matter.reading.StepView;

/** One matter as programs read it: how it stands, both clocks, its stays and its acts. */
@Schema(name = "Matter")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatterJson(long id, String kind, String kindName, String title, String unit, String unitName, String asker, String channel,
        String state, String stateName, String ended, String reason, Instant filedAt, LocalDate due, boolean late, Integer rating,
        int step, Map<String, String> fields, Map<String, String> result, List<Step> steps, List<Done> acts, List<Paper> papers) {

    @Schema(name = "MatterStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(int step, String state, String name, String desk, String holder, Instant since, LocalDate due, Instant left,
                String outcome, int level, boolean waitsForAsker, boolean paused, boolean late) {

        static Step of(StepView view) {
            var row = view.row();
            return new Step(row.n(), row.state(), view.name(), view.unit(), view.holder(), row.since(), row.dueOn(), row.leftAt(),
                    row.outcome(), row.level(), view.waitsForAsker(), row.paused(), row.late());
        }
    }

    @Schema(name = "MatterAct")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Done(int n, Instant at, String who, String unit, String act, String name, String from, String to, String reason) {

        static Done of(ActView view) {
            return new Done(view.n(), view.at(), view.who(), view.unit(), view.act(), view.name(), view.from(), view.to(),
                    view.reason());
        }
    }

    @Schema(name = "MatterPaper")
    record Paper(int n, String paper, String name, String type, long size) {

        static Paper of(PaperView view) {
            return new Paper(view.n(), view.code(), view.name(), view.type(), view.size());
        }
    }

    static MatterJson of(MatterView view) {
        var row = view.row();
        return new MatterJson(row.id(), row.kind(), view.kind().name(), row.title(), view.unit().code(), view.unit().name(), row.asker(),
                row.channel(), row.state(), view.standing(), row.ended(), row.reason(), row.filedAt(), row.dueOn(), row.late(),
                row.rating(), row.step(), view.answers(), view.result(), view.steps().stream().map(Step::of).toList(),
                view.acts().stream().map(Done::of).toList(), view.papers().stream().map(Paper::of).toList());
    }
}
