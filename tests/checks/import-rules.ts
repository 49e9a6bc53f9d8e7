import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Imports go one way: web → contract → domain; cli → server → contract → domain. Each rule says why. */
interface Rule {
  readonly from: RegExp;
  readonly to: RegExp;
  readonly why: string;
}

const RULES: readonly Rule[] = [
  {
    from: /^domain\//,
    to: /^(contract|server|web|cli|database|demo|tests|bench)\//,
    why: 'rules run on the phone, the server and in a what-if',
  },
  {
    from: /^domain\//,
    to: /^(node:|react|pg$|kysely)/,
    why: 'rules do no input or output: the same code runs in a browser',
  },
  {
    from: /^contract\//,
    to: /^(server|web|cli|database|demo|tests|bench)\//,
    why: 'the contract is read by both sides',
  },
  { from: /^contract\//, to: /^(node:|react)/, why: 'the contract runs in the browser too' },
  {
    from: /^web\//,
    to: /^(server|cli|database|demo|tests|bench)\/|^node:/,
    why: 'nothing of the server may reach the browser',
  },
  { from: /^server\//, to: /^(web|cli|demo|tests|bench)\//, why: 'the server serves every face alike' },
  { from: /^(domain|contract|server|web)\//, to: /^demo\//, why: 'synthetic data is never mistaken for the product' },
  {
    from: /^(domain|contract|server|web|cli|demo|database)\//,
    to: /^tests\//,
    why: 'fixtures must not reach the product',
  },
];

/** A file that may cross a line, with its reason. */
const EXCEPTIONS: readonly { readonly file: RegExp; readonly to: RegExp; readonly why: string }[] = [
  { file: /\.test\.tsx?$/, to: /.*/, why: 'a test may look at everything' },
  { file: /^web\/vite\.config\.ts$/, to: /^node:/, why: 'it runs at build time, on Node' },
];

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

/** Violations of the rules and cycles among `files` (paths from the root), in words. */
export function checkImports(root: string, files: readonly string[]): string[] {
  const graph = new Map<string, string[]>();
  const faults: string[] = [];
  for (const file of files) {
    const targets = [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((match) =>
      resolveImport(file, match[1] as string),
    );
    graph.set(file, targets);
    for (const target of targets) {
      const rule = RULES.find((candidate) => candidate.from.test(file) && candidate.to.test(target));
      if (rule === undefined || EXCEPTIONS.some((exception) => exception.file.test(file) && exception.to.test(target)))
        continue;
      faults.push(`${file} → ${target}: ${rule.why}`);
    }
  }
  return [...faults, ...findCycles(graph)];
}

function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
}

/** Strongly connected files, one line each (Tarjan). Type-only imports count: a cycle of types is one idea in two files. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) as number);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!graph.has(target)) continue;
      if (!index.has(target)) {
        visit(target);
        low.set(file, Math.min(low.get(file) as number, low.get(target) as number));
      } else if (stack.includes(target)) low.set(file, Math.min(low.get(file) as number, index.get(target) as number));
    }
    if (low.get(file) !== index.get(file)) return;
    const members = stack.splice(stack.indexOf(file));
    if (members.length > 1) cycles.push(`cycle: ${members.join(' ↔ ')}`);
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return cycles;
}
