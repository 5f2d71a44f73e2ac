-- A feed that is looked at again and again. due: when that is next; while a process does it, when its lease ends.
-- polled: when it was last read, or found as it was.
create table standing_feed (
  name varchar(64) primary key,
  url varchar(2000) not null,
  options text not null,
  every_seconds integer not null,
  created timestamp with time zone not null,
  due timestamp with time zone not null,
  owner varchar(64),
  title text,
  link text,
  etag varchar(1024),
  last_modified varchar(255),
  polled timestamp with time zone,
  outcome varchar(255),
  failures integer not null
);

create index standing_feed_due on standing_feed (due);

-- What has been handed in of a standing feed, so that each version of an item is handed in once. job and number: where the
-- latest version is worked on; earlier_: the version before, which readers see until the latest is done.
create table standing_item (
  feed varchar(64) not null references standing_feed (name) on delete cascade,
  guid varchar(1024) not null,
  digest varchar(64) not null,
  withdrawn boolean not null,
  about text not null,
  versions integer not null,
  job varchar(36),
  number integer,
  earlier_job varchar(36),
  earlier_number integer,
  first_seen timestamp with time zone not null,
  seen timestamp with time zone not null,
  primary key (feed, guid)
);

create index standing_item_job on standing_item (job);

alter table job add column standing varchar(64);
create index job_standing on job (standing);
