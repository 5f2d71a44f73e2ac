-- Read by H2 and by PostgreSQL alike: only what both understand.
create table job (
  id varchar(36) primary key,
  state varchar(16) not null,
  idempotency_key varchar(255) unique,
  fingerprint varchar(64) not null,
  items integer not null,
  created timestamp with time zone not null,
  finished timestamp with time zone,
  webhook_url varchar(2048),
  webhook_secret varchar(64)
);

-- due: when a worker may take the item; while one has it, when its lease ends; null once nothing is left to do.
-- attempt counts the workers that took it, and tells a worker that lost its lease from the one that has it now.
create table job_item (
  job varchar(36) not null references job (id) on delete cascade,
  number integer not null,
  guid varchar(1024),
  state varchar(16) not null,
  due timestamp with time zone,
  owner varchar(64),
  attempt integer not null,
  failures integer not null,
  dispatch text,
  result text,
  primary key (job, number)
);

create index job_item_due on job_item (due, number);
create index job_item_state on job_item (job, state);

create table webhook_delivery (
  job varchar(36) primary key references job (id) on delete cascade,
  state varchar(16) not null,
  due timestamp with time zone,
  owner varchar(64),
  attempt integer not null,
  outcome varchar(255)
);

create index webhook_delivery_due on webhook_delivery (due);
