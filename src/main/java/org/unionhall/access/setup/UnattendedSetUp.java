package org.unionhall.access.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.unionhall.platform.home.CannotStart;
import org.unionhall.platform.refusal.Refusal;

/**
 * Set-up without a page: UNIONHALL_ADMIN_PASSWORD makes the administrator, and the top union of UNIONHALL_TOP_CODE,
 * UNIONHALL_TOP_NAME and UNIONHALL_TOP_LEVEL. Done before the first door opens; once set up it does nothing.
 */
@Component
@ConditionalOnProperty("unionhall.admin.password")
class UnattendedSetUp implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(UnattendedSetUp.class);

    private final SetUp setUp;
    private final SetUpForm form;

    UnattendedSetUp(SetUp setUp, @Value("${unionhall.admin.password}") String password,
            @Value("${unionhall.top.code:100000}") String code, @Value("${unionhall.top.name:总工会}") String name,
            @Value("${unionhall.top.level:PROVINCE}") String level) {
        this.setUp = setUp;
        this.form = new SetUpForm(code, name, level, null, password, password, null);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!setUp.isDue()) {
            return;
        }
        try {
            setUp.run(form);
            LOG.info("初始设置完成：最上级工会 {}，管理员账号 {}", form.code(), SetUp.LOGIN);
        } catch (Refusal refused) {
            throw new CannotStart("按环境变量做初始设置没有成功：" + refused.sentence(),
                    "请检查 UNIONHALL_ADMIN_PASSWORD、UNIONHALL_TOP_CODE、UNIONHALL_TOP_NAME、UNIONHALL_TOP_LEVEL 后再启动。");
        }
    }
}
