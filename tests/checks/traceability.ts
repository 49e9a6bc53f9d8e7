import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'docs/traceability.md';
const LIST = 'database/reference/requirements.csv';
const MARK = /@req\s+((?:(?:HD|LC|TN|HY|PT)-\d+[,\s]*)+)/g;

interface Shown {
  readonly test: string;
  readonly line: number;
}

/** Requirement id → the tests whose marks name it. Only what a person can do today carries a mark. */
function collect(root: string): Map<string, Shown[]> {
  const files = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.test.ts', 'tests/e2e/*.ts'],
    { cwd: root, encoding: 'utf8' },
  );
  const shown = new Map<string, Shown[]>();
  for (const test of files.stdout.split('\n').filter((file) => file !== '')) {
    readFileSync(join(root, test), 'utf8')
      .split('\n')
      .forEach((text, index) => {
        for (const match of text.matchAll(MARK)) {
          for (const id of (match[1] as string).match(/(?:HD|LC|TN|HY|PT)-\d+/g) ?? [])
            shown.set(id, [...(shown.get(id) ?? []), { test, line: index + 1 }]);
        }
      });
  }
  return shown;
}

interface Requirement {
  readonly id: string;
  readonly group: string;
  readonly phrase: string;
}

function requirements(root: string): Requirement[] {
  return readFileSync(join(root, LIST), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', group = '', ...phrase] = line.split(',');
      return { id, group, phrase: phrase.join(',').replace(/^"|"$/g, '').replace(/""/g, '"') };
    });
}

function render(root: string): string {
  const shown = collect(root);
  const all = requirements(root);
  const groups = [...new Set(all.map((requirement) => requirement.group))];
  const lines = [
    '# Traceability',
    '',
    'Made from the `@req` marks in the tests by `npm run traceability`; a check keeps it true. A requirement counts only when a',
    'test shows it for something a person can do with the product today.',
    '',
    `**${all.filter((requirement) => shown.has(requirement.id)).length} of ${all.length}** requirements are shown.`,
    '',
    '| Group | Shown | All |',
    '| --- | ---: | ---: |',
    ...groups.map((group) => {
      const own = all.filter((requirement) => requirement.group === group);
      return `| ${group} | ${own.filter((requirement) => shown.has(requirement.id)).length} | ${own.length} |`;
    }),
  ];
  for (const group of groups) {
    const own = all.filter((requirement) => requirement.group === group && shown.has(requirement.id));
    if (own.length === 0) continue;
    lines.push(
      '',
      `## ${group}`,
      '',
      '| Requirement | Phrase of the source | Lives in | Shown by |',
      '| --- | --- | --- | --- |',
    );
    for (const { id, phrase } of own) {
      const tests = shown.get(id) ?? [];
      const places = [...new Set(tests.map(({ test }) => test.replace(/\/[^/]+$/, '')))];
      lines.push(
        `| ${id} | ${phrase.replaceAll('|', '\\|')} | ${places.map((place) => `\`${place}\``).join(' ')} | ${[...new Map(tests.map((shown) => [shown.test, shown])).values()].map(({ test }) => `[${test.split('/').at(-1)}](../${test})`).join(' ')} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

export function staleTraceability(root: string): string[] {
  const path = join(root, PAGE);
  const unknown = [...collect(root).keys()].filter(
    (id) => !requirements(root).some((requirement) => requirement.id === id),
  );
  const faults = unknown.map((id) => `${id} is no requirement`);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== render(root))
    faults.push(`${PAGE} is stale: npm run traceability`);
  return faults;
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '../..');
  writeFileSync(join(root, PAGE), render(root));
}
