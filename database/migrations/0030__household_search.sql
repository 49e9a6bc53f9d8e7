-- Search under row-level security. LIKE, arrays and trigrams are not leakproof, so no index serves them below a
-- policy; equality and order of text are. Each word of the head's name therefore stands in a column of its own, and
-- every index ends in the order of the list: given name, whole name (Vietnamese collation), id.
drop index households_search_idx;
drop index persons_search_idx;

alter table households
  add column given_name text collate "vi-x-icu" generated always as (regexp_replace(head_name, '^.* ', '')) stored,
  add column name_word1 text collate "C" generated always as (nullif(split_part(search_key, ' ', 1), '')) stored,
  add column name_word2 text collate "C" generated always as (nullif(split_part(search_key, ' ', 2), '')) stored,
  add column name_word3 text collate "C" generated always as (nullif(split_part(search_key, ' ', 3), '')) stored,
  add column name_word4 text collate "C" generated always as (nullif(split_part(search_key, ' ', 4), '')) stored,
  add column name_word5 text collate "C" generated always as (nullif(split_part(search_key, ' ', 5), '')) stored;

create index households_name_idx on households
  (province_id, given_name collate "vi-x-icu", head_name collate "vi-x-icu", id);
create index households_word1_idx on households
  (province_id, name_word1 collate "C", given_name collate "vi-x-icu", head_name collate "vi-x-icu", id);
create index households_word2_idx on households
  (province_id, name_word2 collate "C", given_name collate "vi-x-icu", head_name collate "vi-x-icu", id);
create index households_word3_idx on households
  (province_id, name_word3 collate "C", given_name collate "vi-x-icu", head_name collate "vi-x-icu", id)
  where name_word3 is not null;
create index households_word4_idx on households
  (province_id, name_word4 collate "C", given_name collate "vi-x-icu", head_name collate "vi-x-icu", id)
  where name_word4 is not null;
create index households_word5_idx on households
  (province_id, name_word5 collate "C", given_name collate "vi-x-icu", head_name collate "vi-x-icu", id)
  where name_word5 is not null;
create index households_code_order_idx on households (province_id, code collate "C");
-- Poor and near-poor households of a round, without the many that are neither.
create index review_cases_listed_idx on review_cases (round_id, commune_id)
  include (household_id, province_id, district_id, class) where class <> 'not_poor';
create index household_reads_actor_idx on household_reads (actor_id, at);
