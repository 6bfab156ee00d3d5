package org.unionhall.matter.hall;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.matter.MattersOfMine;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.reading.MatterView;

/** Tells the first page of the hall. */
@Component
class FirstPage implements MattersOfMine {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final MyMatters mine;
    private final MatterKinds kinds;

    FirstPage(MyMatters mine, MatterKinds kinds) {
        this.mine = mine;
        this.kinds = kinds;
    }

    @Override
    public Optional<Latest> latest(Actor me) {
        return mine.latest(me).map(FirstPage::latest);
    }

    private static Latest latest(MatterView matter) {
        boolean waits = matter.present().waitsForAsker();
        return new Latest(matter.kind().name(), (waits ? "请在" : "") + DAY.format(matter.present().dueOn()) + "前"
                + (waits ? "补齐" : matter.present().name()), waits, Progress.of(matter), "/hall/matters/" + matter.id());
    }

    @Override
    public List<Offered> offered() {
        return kinds.all().stream().filter(kind -> kind.asker().worker()).map(FirstPage::offered).toList();
    }

    static Offered offered(Kind kind) {
        return new Offered(kind.code(), kind.name(), kind.icon(), "/hall/guides/" + kind.code());
    }
}
