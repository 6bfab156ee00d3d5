package org.unionhall.access.setup;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.unionhall.platform.home.CannotStart;

/** A demo has accounts whose password everybody knows: it listens on this machine only, unless told otherwise. */
public class DemoGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        boolean demo = environment.getProperty("unionhall.demo", Boolean.class, false);
        boolean anywhere = environment.getProperty("unionhall.demo.anywhere", Boolean.class, false);
        if (demo && !anywhere && !Loopback.listens(environment)) {
            throw new CannotStart("演示账号的密码人人都知道，演示系统只能在本机打开，不能监听 "
                    + environment.getProperty("server.address", "所有网络地址") + "。",
                    "请去掉 --server.address，或者确实要在可信的内网演示时加上 --unionhall.demo.anywhere=true。");
        }
    }
}
