-- Chuẩn nghèo: law as dated data. National standards come from reference files; a province may add a higher one of its own.
create table standards (
  id text primary key,
  scope text not null check (scope in ('national', 'local')),
  province_id integer references areas (id),
  applies_from date not null,
  applies_to date,
  definition jsonb not null,
  source text not null,
  updated_at timestamptz not null default now(),
  constraint standards_province_check check ((scope = 'local') = (province_id is not null))
);

-- Bảng điểm B1 theo vùng: every cell is data with a source; an empty cell means «not found», never zero.
create table score_cells (
  standard_id text not null references standards (id),
  edition text not null,
  region text not null,
  characteristic text not null,
  option text not null,
  points smallint,
  source text,
  verification text not null default 'unverified' check (verification in ('verified', 'from-memory', 'unverified')),
  entered_by text,
  entered_at timestamptz,
  primary key (standard_id, edition, region, characteristic, option)
);
