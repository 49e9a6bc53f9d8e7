import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

const FLOOR = join(import.meta.dirname, '../..');

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly has_default: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  'character varying': 'string',
  uuid: 'string',
  date: 'string',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  numeric: 'number',
  boolean: 'boolean',
  jsonb: 'Json',
  bytea: 'Buffer',
  'timestamp with time zone': 'Instant',
  'text[]': 'string[]',
  'integer[]': 'number[]',
};

/**
 * The schema as text, from the real database: `server/database/schema.ts` (types of rows) and
 * `database/description/*.md` (for people). A test compares both with the files in the repository.
 */
export async function describeSchema(pool: pg.Pool): Promise<ReadonlyMap<string, string>> {
  const columns = (
    await pool.query<Column>(`
      select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, null) as type,
             not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as has_default
        from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       order by c.relname, a.attnum`)
  ).rows;
  const enums = (
    await pool.query<{ name: string; label: string }>(`
      select t.typname as name, e.enumlabel as label from pg_enum e join pg_type t on t.oid = e.enumtypid
       order by t.typname, e.enumsortorder`)
  ).rows;
  const constraints = (
    await pool.query<{ table_name: string; line: string }>(`
      select conrelid::regclass::text as table_name, conname || ': ' || pg_get_constraintdef(oid) as line
        from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('p', 'u', 'f', 'c')
       order by 1, contype desc, conname`)
  ).rows;
  const indexes = (
    await pool.query<{ table_name: string; line: string }>(`
      select tablename as table_name, indexdef as line from pg_indexes where schemaname = 'public'
         and indexname not in (select conname from pg_constraint) order by 1, indexname`)
  ).rows;
  const policies = (
    await pool.query<{ table_name: string; line: string }>(`
      select tablename as table_name, policyname as line from pg_policies where schemaname = 'public' order by 1, 2`)
  ).rows;
  const triggers = (
    await pool.query<{ table_name: string; line: string }>(`
      select tgrelid::regclass::text as table_name, tgname as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not tgisinternal and c.relnamespace = 'public'::regnamespace order by 1, 2`)
  ).rows;

  const files = new Map<string, string>();
  const tables = [...new Set(columns.map((column) => column.table_name))];
  files.set('server/database/schema.ts', schemaTypes(tables, columns, enums));
  for (const table of tables) {
    const part = <T extends { table_name: string; line: string }>(title: string, lines: readonly T[]) => {
      const own = lines.filter((line) => line.table_name === table);
      return own.length === 0 ? '' : `\n${title}\n\n${own.map((line) => `- ${line.line}`).join('\n')}\n`;
    };
    const rows = columns
      .filter((column) => column.table_name === table)
      .map(
        (column) =>
          `| ${column.column_name} | ${column.type} | ${column.nullable ? '' : 'not null'} | ${column.has_default ? 'default' : ''} |`,
      );
    files.set(
      `database/description/${table}.md`,
      `# ${table}\n\n| column | type | | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n${part('Constraints', constraints)}${part('Indexes', indexes)}${part('Row-level security', policies)}${part('Triggers', triggers)}`,
    );
  }
  return files;
}

function schemaTypes(
  tables: readonly string[],
  columns: readonly Column[],
  enums: readonly { name: string; label: string }[],
): string {
  const enumNames = new Set(enums.map((item) => item.name));
  const enumTypes = [...enumNames].map(
    (name) =>
      `export type ${pascal(name)} =\n${enums
        .filter((item) => item.name === name)
        .map((item) => `  | '${item.label}'`)
        .join('\n')};\n`,
  );
  const tableTypes = tables.map((table) => {
    const fields = columns
      .filter((column) => column.table_name === table)
      .map((column) => {
        const base = enumNames.has(column.type) ? pascal(column.type) : (TYPES[column.type] ?? 'unknown');
        const type = column.nullable ? `${base} | null` : base;
        return `  ${column.column_name}: ${column.has_default ? `Generated<${type}>` : type};`;
      });
    return `export interface ${pascal(table)}Table {\n${fields.join('\n')}\n}\n`;
  });
  return [
    '// Made from the real database by `npm run describe`; a test keeps it true. Do not edit.',
    '// biome-ignore-all format: generated',
    "import type { ColumnType, Generated } from 'kysely';\n",
    'type Instant = ColumnType<Date, Date | string, Date | string>;',
    'type Json = ColumnType<unknown, string, string>;\n',
    ...enumTypes,
    ...tableTypes,
    `export interface Schema {\n${tables.map((table) => `  ${table}: ${pascal(table)}Table;`).join('\n')}\n}\n`,
  ].join('\n');
}

function pascal(name: string): string {
  return name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}

/** Writes the description over the one in the repository. */
export function writeDescription(files: ReadonlyMap<string, string>): void {
  const folder = join(FLOOR, 'database/description');
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder))
    if (!files.has(`database/description/${old}`) && old !== 'README.md') rmSync(join(folder, old));
  for (const [name, text] of files) writeFileSync(join(FLOOR, name), text);
}

/** Files of the repository that differ from the real database. */
export function staleDescription(files: ReadonlyMap<string, string>): string[] {
  return [...files].filter(([name, text]) => readOr(join(FLOOR, name)) !== text).map(([name]) => name);
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
