package org.unionhall.notice;

import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The hall of the tests has an SMS gateway on this machine, in the demo too, where it must get nothing. */
@Component
public class TestSms implements DynamicPropertyRegistrar {

    private static final TestGateway GATEWAY = new TestGateway();

    @Override
    public void accept(DynamicPropertyRegistry registry) {
        registry.add("unionhall.sms.url", GATEWAY::url);
    }

    public TestGateway gateway() {
        return GATEWAY;
    }
}
