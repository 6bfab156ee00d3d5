package org.unionhall.demo;

import org.unionhall.organization.CreditCode;

/**
 * An invented workplace with its union.
 *
 * @param serial    running number, from which the credit codes are made
 * @param unionCode code of the union in the tree: township code and a running number
 * @param township  code of the township union above it
 * @param members   how many of its workers are members
 */
record Workplace(int serial, String unionCode, String township, String county, String name, Trade trade, int workers, int women,
                 int members) {

    String unionName() {
        return name + "工会";
    }

    /** Credit code of the employer, issued by the market authority (91). */
    String employerCode() {
        return CreditCode.generate("91" + county, serial).text();
    }

    /** Credit code of the union itself, issued by the union (81). */
    String unionCreditCode() {
        return CreditCode.generate("81" + county, serial).text();
    }
}
