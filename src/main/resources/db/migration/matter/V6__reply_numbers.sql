-- 发文字号 of replies: run on through the year for each union, without gaps.
create table matter.reply_number (
    unit_id bigint not null,
    year    smallint not null,
    last    int not null check (last > 0),
    primary key (unit_id, year)
);
