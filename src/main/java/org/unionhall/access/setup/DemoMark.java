package org.unionhall.access.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.unionhall.platform.home.CannotStart;

/**
 * Keeps demo data and real data apart: a home once used for a demo is marked, is never opened to a network without
 * being told so, and real data is never opened as a demo.
 */
@Component
class DemoMark implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMark.class);

    private final JdbcClient jdbc;
    private final Environment environment;

    DemoMark(JdbcClient jdbc, Environment environment) {
        this.jdbc = jdbc;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean demo = environment.getProperty("unionhall.demo", Boolean.class, false);
        boolean anywhere = environment.getProperty("unionhall.demo.anywhere", Boolean.class, false);
        boolean marked = jdbc.sql("select exists (select 1 from platform.setting where name = 'demo')")
                .query(Boolean.class).single();
        if (demo && !marked) {
            mark();
        } else if (!demo && marked && !anywhere && !Loopback.listens(environment)) {
            throw new CannotStart("这个数据目录里是演示数据，其中账号的密码人人都知道，不能在网络上打开。",
                    "请用 --unionhall.home=目录 换一个空目录开始正式使用，或只在本机打开。");
        } else if (!demo && marked) {
            LOG.warn("这个数据目录里是演示数据。正式使用请用 --unionhall.home=目录 换一个空目录。");
        }
    }

    private void mark() {
        if (jdbc.sql("select exists (select 1 from access.account)").query(Boolean.class).single()) {
            throw new CannotStart("这个数据目录里是正式数据，不能用演示方式打开。",
                    "请去掉 --unionhall.demo=true，或用 --unionhall.home=目录 为演示换一个空目录。");
        }
        jdbc.sql("insert into platform.setting (name, value) values ('demo', 'true') on conflict do nothing").update();
    }
}
