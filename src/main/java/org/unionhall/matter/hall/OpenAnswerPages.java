package org.unionhall.matter.hall;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.unionhall.access.Open;

/** 大家问过的: questions and answers everybody may read. */
@Controller
class OpenAnswerPages {

    private final OpenAnswers answers;

    OpenAnswerPages(OpenAnswers answers) {
        this.answers = answers;
    }

    @Open
    @GetMapping("/hall/questions")
    String all(@RequestParam(defaultValue = "") String before, Model model) {
        boolean first = !before.matches("\\d{1,18}");
        List<OpenAnswer> found = answers.before(first ? Long.MAX_VALUE : Long.parseLong(before));
        List<OpenAnswer> shown = found.subList(0, Math.min(OpenAnswers.PAGE, found.size()));
        model.addAttribute("answers", shown);
        model.addAttribute("first", first ? null : "/hall/questions");
        model.addAttribute("next", found.size() <= OpenAnswers.PAGE ? null : "/hall/questions?before=" + shown.getLast().id());
        return "matter/hall-questions";
    }
}
