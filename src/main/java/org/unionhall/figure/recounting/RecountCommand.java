package org.unionhall.figure.recounting;

import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.unionhall.platform.command.Command;

/** {@code java -jar unionhall.jar recount [--mend]}: figures against rows, from the command line. */
@Component
class RecountCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(RecountCommand.class);
    private static final String MEND = "--mend";

    private final Recounts recounts;

    RecountCommand(Recounts recounts) {
        this.recounts = recounts;
    }

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public int run(List<String> arguments) {
        boolean mending = arguments.contains(MEND);
        OptionalLong begun = recounts.begin(mending);
        if (begun.isEmpty()) {
            LOG.info("还没有组织，没有数字可以核对。");
            return 0;
        }
        Recounting.Found found = recounts.run(begun.getAsLong());
        found.told().forEach(difference -> LOG.warn("{} {} {} {}：现为 {}，按名单应为 {}", difference.unitCode(),
                difference.unitName(), difference.indicator(), difference.slice(), difference.kept(), difference.counted()));
        if (found.wrong() == 0) {
            LOG.info("核对了 {} 个数字，全部与名单一致。", found.cells());
        } else if (mending) {
            LOG.info("核对了 {} 个数字，改正了 {} 个。", found.cells(), found.wrong());
        } else {
            LOG.warn("核对了 {} 个数字，{} 个与名单不一致；加 {} 改正。", found.cells(), found.wrong(), MEND);
        }
        return found.wrong() == 0 || mending ? 0 : 1;
    }
}
