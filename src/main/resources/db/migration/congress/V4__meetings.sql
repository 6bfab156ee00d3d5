-- A congress, a plenum, a meeting, a consultation, an electoral group: one kind of thing with other rules.
create table congress.meeting (
    id         bigint generated always as identity primary key,
    unit_id    bigint not null,
    place      bigint not null,
    parent_id  bigint,
    kind       text not null check (kind in ('ASSEMBLY', 'CONGRESS', 'PLENUM', 'STANDING', 'CONSULTATION', 'GROUP')),
    term_no    smallint check (term_no between 1 and 999),
    session_no smallint check (session_no between 1 and 999),
    expanded   boolean not null default false,
    title      text not null,
    on_day     date not null,
    begins     time not null,
    venue      text not null,
    state      text not null default 'PREPARING' check (state in ('PREPARING', 'OPEN', 'CLOSED')),
    delegates  int check (delegates > 0),
    committee  smallint check (committee > 0),
    audit      smallint check (audit > 0),
    standing   smallint check (standing > 0),
    matter_id  bigint,
    closing    text,
    account_id bigint,
    at         timestamptz not null,
    opened_at  timestamptz,
    closed_at  timestamptz
);
comment on column congress.meeting.parent_id is 'an electoral group elects delegates for this congress above';
comment on column congress.meeting.term_no is '届; session_no: 次';
comment on column congress.meeting.begins is 'hour of the day in Shanghai';
comment on column congress.meeting.delegates is 'how many are planned; committee, audit, standing: seats proposed';
comment on column congress.meeting.closing is 'last words of the minutes';
create index meeting_by_place on congress.meeting (place, on_day desc, id desc);
create index meeting_by_day on congress.meeting (on_day desc, id desc);
create index meeting_by_parent on congress.meeting (parent_id) where parent_id is not null;
create index meeting_by_matter on congress.meeting (matter_id) where matter_id is not null;

-- Who is on the roll of a meeting, and whether they are there.
create table congress.attendee (
    meeting_id bigint not null constraint attendee_meeting references congress.meeting,
    n          int not null,
    place      bigint not null,
    person_key bytea not null,
    name       text not null,
    role       text not null check (role in ('MEMBER', 'DELEGATE', 'GUEST')),
    unit_id    bigint not null,
    origin_id  bigint,
    sex        smallint not null default 0,
    birth      date,
    category   text check (category in ('FRONT', 'TECHNICIAN', 'MANAGER', 'OTHER')),
    weight     numeric(8, 2) not null default 1 check (weight > 0),
    state      text not null default 'EXPECTED' check (state in ('EXPECTED', 'PRESENT', 'LEAVE', 'LEFT')),
    since      timestamptz,
    reason     text,
    primary key (meeting_id, n)
);
comment on column congress.attendee.n is 'running number on the roll';
comment on column congress.attendee.origin_id is 'the electoral group that elected them';
comment on column congress.attendee.category is 'front line, technician, manager: for the make-up of delegates';
comment on column congress.attendee.state is 'LEAVE 请假 with reason, LEFT 退席 after having been there';
create unique index attendee_once on congress.attendee (meeting_id, person_key);
create index attendee_by_person on congress.attendee (person_key);
create index attendee_by_place on congress.attendee (place);
alter table congress.attendee enable row level security;
create policy attendee_in_area on congress.attendee
    using (place <@ (select current_setting('unionhall.area')::int8multirange));

-- Steps of the preparation that somebody said are done; others are seen from what is there.
create table congress.done (
    meeting_id bigint not null constraint done_meeting references congress.meeting,
    step       text not null,
    on_day     date not null,
    account_id bigint,
    primary key (meeting_id, step)
);

-- The agenda.
create table congress.item (
    meeting_id bigint not null constraint item_meeting references congress.meeting,
    n          int not null,
    position   int not null,
    kind       text not null,
    title      text not null,
    speaker    text,
    minutes    smallint check (minutes > 0),
    state      text not null default 'AHEAD' check (state in ('AHEAD', 'NOW', 'DONE', 'DROPPED')),
    words      text,
    began_at   timestamptz,
    ended_at   timestamptz,
    primary key (meeting_id, n)
);
comment on column congress.item.words is 'what was said, for the minutes';

-- Papers of the meeting, and who has opened which.
create table congress.paper (
    meeting_id   bigint not null constraint paper_meeting references congress.meeting,
    n            int not null,
    kind         text not null,
    title        text not null,
    store_key    text not null,
    file_name    text not null,
    file_type    text not null,
    size         bigint not null,
    published_at timestamptz,
    account_id   bigint,
    at           timestamptz not null,
    primary key (meeting_id, n)
);
comment on column congress.paper.published_at is 'since when those on the roll may read it';
create table congress.reading (
    meeting_id bigint not null constraint reading_meeting references congress.meeting,
    paper      int not null,
    attendee   int not null,
    at         timestamptz not null,
    primary key (meeting_id, paper, attendee)
);

-- Who speaks to an item, in order.
create table congress.speaker (
    meeting_id bigint not null constraint speaker_meeting references congress.meeting,
    n          int not null,
    place      bigint not null,
    item       int,
    attendee   int not null,
    topic      text,
    state      text not null default 'WAITING' check (state in ('WAITING', 'SPOKE', 'WITHDRAWN')),
    at         timestamptz not null,
    primary key (meeting_id, n)
);
alter table congress.speaker enable row level security;
create policy speaker_in_area on congress.speaker
    using (place <@ (select current_setting('unionhall.area')::int8multirange));

-- What the meeting resolved, by show of hands.
create table congress.resolution (
    meeting_id bigint not null constraint resolution_meeting references congress.meeting,
    n          int not null,
    item       int,
    title      text not null,
    words      text not null,
    base       text not null check (base in ('ALL', 'PRESENT')),
    entitled   int not null,
    present    int not null,
    in_favour  int not null check (in_favour >= 0),
    against    int not null check (against >= 0),
    abstained  int not null check (abstained >= 0),
    passed     boolean not null,
    follow_up  text,
    follow_who text,
    follow_by  date,
    done_on    date,
    done_words text,
    account_id bigint,
    at         timestamptz not null,
    primary key (meeting_id, n),
    constraint resolution_hands check (in_favour + against + abstained <= present)
);
comment on column congress.resolution.base is 'majority of all entitled (应到) or of those present';

-- Motions and proposals (提案): filed, grouped, sent on, answered, rated. A copy sent above keeps its origin.
create table congress.motion (
    meeting_id     bigint not null constraint motion_meeting references congress.meeting,
    n              int not null,
    place          bigint not null,
    attendee       int,
    name           text not null,
    origin_meeting bigint,
    origin_n       int,
    origin_unit    text,
    field          text not null,
    title          text not null,
    words          text not null,
    seconders      int not null default 0,
    heading        text,
    state          text not null default 'FILED' check (state in ('FILED', 'SENT', 'ABOVE', 'ANSWERED', 'CLOSED', 'REJECTED')),
    sent_unit      bigint,
    sent_on        date,
    reply          text,
    replied_on     date,
    rating         smallint check (rating between 1 and 3),
    account_id     bigint,
    at             timestamptz not null,
    primary key (meeting_id, n)
);
comment on column congress.motion.heading is 'under which motions of the same matter are put together';
comment on column congress.motion.rating is '1 不满意, 2 基本满意, 3 满意';
create index motion_by_unit on congress.motion (sent_unit, meeting_id, n) where sent_unit is not null;
create index motion_by_origin on congress.motion (origin_meeting, origin_n) where origin_meeting is not null;
alter table congress.motion enable row level security;
create policy motion_in_area on congress.motion
    using (place <@ (select current_setting('unionhall.area')::int8multirange));
