package org.unionhall.founding.request;

import java.time.LocalDate;

/** 刻章、开户、法人登记: each may still be open; the credit code is known with the registration as a legal person. */
public record Registration(LocalDate sealOn, LocalDate accountOn, LocalDate legalOn, String legalNo, String creditCode) {
}
