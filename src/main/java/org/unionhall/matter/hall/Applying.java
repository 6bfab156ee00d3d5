package org.unionhall.matter.hall;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.unionhall.access.Actor;
import org.unionhall.matter.Filing;
import org.unionhall.matter.Matters;
import org.unionhall.matter.running.Acts;

/** Files a matter, or acts on one's own, together with its papers: both or neither. */
@Component
class Applying {

    private final Matters matters;
    private final Acts acts;
    private final PapersIn papersIn;

    Applying(Matters matters, Acts acts, PapersIn papersIn) {
        this.matters = matters;
        this.acts = acts;
        this.papersIn = papersIn;
    }

    @Transactional
    public long file(Filing filing, List<Map.Entry<String, MultipartFile>> files) {
        List<Filing.Paper> papers = papersIn.keep(files);
        return matters.file(new Filing(filing.kind(), filing.unit(), filing.answers(), papers, filing.asker(), filing.channel(),
                filing.by(), filing.key(), filing.open()));
    }

    @Transactional
    public void act(Acts.Asked asked, List<Map.Entry<String, MultipartFile>> files, Actor me) {
        List<Filing.Paper> papers = papersIn.keep(files);
        acts.act(new Acts.Asked(asked.matter(), asked.act(), asked.seen(), asked.reason(), asked.to(), asked.more(), papers,
                asked.key()), me);
    }
}
