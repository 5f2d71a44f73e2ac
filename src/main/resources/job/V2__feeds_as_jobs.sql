-- What a feed says of an item besides its text: JSON, null for an item that came by itself.
alter table job_item add column about text;
