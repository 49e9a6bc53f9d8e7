-- Type-ahead inside one province: its villages in the order of the alphabet.
create index areas_province_names_idx on areas (province_id, level, name_key collate "C", id);

-- Inside names, level by level: «phường» stands in ten thousand communes and must not slow a search for villages.
drop index areas_search_idx;
create index areas_village_search_idx on areas using gin (search_key gin_trgm_ops) where level = 'village';
create index areas_commune_search_idx on areas using gin (search_key gin_trgm_ops) where level = 'commune';
create index areas_upper_search_idx on areas using gin (search_key gin_trgm_ops) where level in ('province', 'district');
