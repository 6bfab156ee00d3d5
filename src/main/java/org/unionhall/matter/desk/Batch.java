package org.unionhall.matter.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.unionhall.access.Actor;
import org.unionhall.access.Scope;
import org.unionhall.matter.MatterRefusal;
import org.unionhall.matter.declared.Act;
import org.unionhall.matter.declared.Kind;
import org.unionhall.matter.declared.MatterKinds;
import org.unionhall.matter.route.Routes;
import org.unionhall.matter.running.Acts;
import org.unionhall.platform.refusal.NotHere;
import org.unionhall.platform.refusal.Refusal;

/** 批量办理: one act and one reason for many matters, each in a transaction of its own, so that one 'no' stops nobody else. */
@Component
class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final DeskLists lists;
    private final MatterKinds kinds;
    private final Routes routes;
    private final Acts acts;

    Batch(DeskLists lists, MatterKinds kinds, Routes routes, Acts acts) {
        this.lists = lists;
        this.kinds = kinds;
        this.routes = routes;
        this.acts = acts;
    }

    /** @param left those that were not done, and why */
    record Done(String act, int done, List<Left> left) {
    }

    /** @param ticked matter and number of the stay shown, as {@code 12.3} */
    Done act(List<String> ticked, String act, String reason, String key, int most, Scope scope, Actor me) {
        Map<Long, Integer> seen = seen(ticked);
        if (seen.isEmpty()) {
            throw MatterRefusal.NONE_TICKED.because();
        }
        if (seen.size() > most) {
            throw MatterRefusal.BATCH_TOO_MANY.because(most);
        }
        Map<Long, DeskRow> rows = new LinkedHashMap<>();
        lists.these(scope, List.copyOf(seen.keySet())).forEach(row -> rows.put(row.matter().id(), row));
        String name = act;
        int done = 0;
        List<Left> left = new ArrayList<>();
        for (var one : seen.entrySet()) {
            DeskRow row = rows.get(one.getKey());
            String why = row == null ? "不在您手里，或已转走。" : null;
            Act declared = row == null ? null : routes.of(row.matter().routeId()).state(row.step().state())
                    .flatMap(state -> state.act(act)).orElse(null);
            if (declared != null) {
                name = declared.name();
            }
            if (why == null) {
                why = declared != null && !declared.batch() ? MatterRefusal.BATCH_NOT.because(declared.name()).sentence()
                        : one(new Acts.Asked(one.getKey(), act, one.getValue(), reason, null, Map.of(), key + ":" + one.getKey()), me);
            }
            if (why == null) {
                done++;
            } else {
                left.add(new Left(one.getKey(), row == null ? "事项" : kinds.of(row.matter().kind()).map(Kind::name).orElse("事项")
                        + " · " + row.matter().asker(), why));
            }
        }
        return new Done(name, done, left);
    }

    /** Why it was not done; null when it was. */
    private String one(Acts.Asked asked, Actor me) {
        try {
            acts.act(asked, me);
            return null;
        } catch (Refusal no) {
            return no.sentence();
        } catch (NotHere gone) {
            return "不在您手里，或已转走。";
        } catch (RuntimeException fault) {
            LOG.error("批量办理中事项 {} 没有办成：{}", asked.matter(), fault.getClass().getSimpleName());
            return "系统没有办成，请打开这一件单独办理。";
        }
    }

    private static Map<Long, Integer> seen(List<String> ticked) {
        Map<Long, Integer> seen = new LinkedHashMap<>();
        ticked.stream().filter(one -> one.matches("\\d{1,18}\\.\\d{1,6}")).map(one -> one.split("\\."))
                .forEach(one -> seen.put(Long.valueOf(one[0]), Integer.valueOf(one[1])));
        return seen;
    }
}
