-- The list of a district in the order of names; rows without districts (from July 2025 on) cost nothing here.
create index households_district_name_idx on households
  (district_id, given_name collate "vi-x-icu", head_name collate "vi-x-icu", id) where district_id is not null;
