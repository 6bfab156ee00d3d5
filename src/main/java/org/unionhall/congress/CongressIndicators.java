package org.unionhall.congress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.unionhall.figure.Derived;
import org.unionhall.figure.Indicator;
import org.unionhall.figure.Indicators;

/** What is counted of the terms of committees: in term, about to end, overdue. How near an end is, the clock of terms writes down. */
@Configuration(proxyBeanMethods = false)
class CongressIndicators {

    private static final String TERMS = "congress.term";
    private static final String COMMITTEE = "r.state = 'RUNNING' and r.body = 'COMMITTEE'";

    @Bean
    Indicators ofCongresses() {
        return Indicators.of(
                terms("term.known", "登记届期的工会", "", "", "工会委员会有届次和任期的工会。"),
                terms("term.running", "届期内工会", " and r.stage <> 'OVERDUE'", "", "工会委员会任期没有届满的工会，经批准延期的算届期内。"),
                terms("term.soon", "半年内届满工会", " and r.stage in ('SIX', 'THREE', 'ONE')", "&stage=SOON", "工会委员会任期在六个月内届满的工会。"),
                terms("term.overdue", "超期未换届工会", " and r.stage = 'OVERDUE'", "&stage=OVERDUE", "工会委员会任期已满、没有换届也没有批准延期的工会。"))
                .and(Derived.share("term.intime.rate", "届期内工会比例", "届期内的工会占登记届期的工会的比例。", "term.running", "term.known"));
    }

    private static Indicator terms(String code, String name, String counted, String filter, String definition) {
        return Indicator.count(code, name, "家", TERMS, COMMITTEE + counted, definition, "/terms?unit={unit}" + filter);
    }
}
