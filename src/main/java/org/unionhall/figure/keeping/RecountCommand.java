package org.unionhall.figure.keeping;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.unionhall.platform.command.Command;

/** {@code java -jar unionhall.jar recount [--mend]}: figures against rows, from the command line. */
@Component
class RecountCommand implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(RecountCommand.class);

    private final Recounting recounting;

    RecountCommand(Recounting recounting) {
        this.recounting = recounting;
    }

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public int run(List<String> arguments) {
        List<Recounting.Difference> differences = recounting.differences();
        differences.forEach(difference -> LOG.warn("{} {} {} {}：现为 {}，按名单应为 {}", difference.unitCode(),
                difference.unitName(), difference.indicator(), difference.slice(), difference.kept(),
                difference.counted()));
        if (differences.isEmpty()) {
            LOG.info("全部数字与名单一致。");
            return 0;
        }
        if (arguments.contains("--mend")) {
            LOG.info("已改正 {} 个数字。", recounting.mend());
            return 0;
        }
        LOG.warn("有 {} 个数字与名单不一致；加 --mend 改正。", differences.size());
        return 1;
    }
}
