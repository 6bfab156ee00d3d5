package org.unionhall.figure;

/** Values kept from day to day, for trends and for figures as of a day. A job keeps them every night. */
public interface DailyValues {

    /** Keeps today's values now; answers how many differ from those kept last. */
    int keep();
}
