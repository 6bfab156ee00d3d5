package org.unionhall.platform.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.unionhall.HallTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@HallTest
class ScopedReadsTest {

    @Autowired
    private ScopedReads reads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate writing;

    @BeforeEach
    void threePlaces() {
        jdbc.sql("""
                create table platform.spot (place bigint primary key);
                insert into platform.spot values (10), (20), (30);
                alter table platform.spot enable row level security;
                create policy spot_in_area on platform.spot
                    using (place <@ (select current_setting('unionhall.area')::int8multirange));
                grant select on platform.spot to unionhall_reader
                """).update();
    }

    @AfterEach
    void noPlaces() {
        jdbc.sql("drop table platform.spot").update();
    }

    @Test
    void seesItsAreaOnly() {
        assertThat(reads.within("{[10,10],[25,40)}", this::sum)).isEqualTo(40);
        assertThat(reads.within("{}", this::sum)).isZero();
        assertThat(sum()).isEqualTo(60);
    }

    @Test
    void writesNothing() {
        assertThatThrownBy(() -> reads.within("{[1,99]}", () -> jdbc.sql("delete from platform.spot").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void givesTheOwnerBackAfterAReadInsideAWrite() {
        writing.executeWithoutResult(status -> {
            jdbc.sql("insert into platform.spot values (15)").update();
            int inner = reads.within("{[10,20]}", () -> sum() + reads.within("{[30,30]}", this::sum) + sum());
            assertThat(inner).isEqualTo(45 + 30 + 45);
            jdbc.sql("insert into platform.spot values (16)").update();
            assertThat(sum()).isEqualTo(91);
        });
    }

    @Test
    void givesTheOwnerBackAfterARefusedRead() {
        writing.executeWithoutResult(status -> {
            assertThatThrownBy(() -> reads.within("{[10,20]}", () -> {
                throw new IllegalStateException("no");
            })).isInstanceOf(IllegalStateException.class);
            assertThat(sum()).isEqualTo(60);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{[1,2]}'; reset role; --", "{[1,2],}", "{[,]}", "[1,2]", "{[1,2]} "})
    void takesNothingButAnArea(String area) {
        assertThatThrownBy(() -> reads.within(area, this::sum)).isInstanceOf(IllegalArgumentException.class);
    }

    private int sum() {
        return jdbc.sql("select coalesce(sum(place), 0) from platform.spot").query(Integer.class).single();
    }
}
