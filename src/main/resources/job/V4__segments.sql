-- What the model made of an item's segments: JSON, null for an item that has no later versions. Until the item is done, those
-- of the version before.
alter table job_item add column segments text;
