/**
 * Ai chủ trì dự án nào — each project and sub-project that a plan names beside the bodies whose duties name it; exactly one
 * is right. A duty on a whole project also leads its parts, unless a part has a lead of its own.
 */
export interface NamedProject {
  readonly project: number;
  readonly sub: number | null;
  readonly title: string;
  readonly line: number;
}

export interface ProjectDuty {
  readonly agency: string;
  readonly role: string;
  readonly text: string;
}

export interface ProjectLeads extends NamedProject {
  readonly leads: readonly string[];
}

const LEADS = new Set(['lead', 'perform']);
const MENTION = /(Tiểu\s+[Dd]ự\s+án\s+(\d+)\s+thuộc\s+Dự\s+án\s+(\d+))|((?<!thuộc\s)(?<!Tiểu\s)Dự\s+án\s+(\d+))/gu;

/** «Tiểu dự án 2 thuộc Dự án 6» names 6.2 and not project 6. */
export function projectsIn(text: string): { readonly project: number; readonly sub: number | null }[] {
  return [...text.matchAll(MENTION)].map((m) =>
    m[1] === undefined ? { project: Number(m[5]), sub: null } : { project: Number(m[3]), sub: Number(m[2]) },
  );
}

export function projectLeads(projects: readonly NamedProject[], duties: readonly ProjectDuty[]): ProjectLeads[] {
  const listed = new Map<string, NamedProject>();
  for (const each of projects) {
    const key = keyOf(each);
    if (!listed.has(key)) listed.set(key, each);
  }
  const leads = new Map<string, Set<string>>();
  for (const { agency, role, text } of duties) {
    if (!LEADS.has(role)) continue;
    for (const named of projectsIn(text)) leads.set(keyOf(named), (leads.get(keyOf(named)) ?? new Set()).add(agency));
  }
  const own = (each: { project: number; sub: number | null }) => [...(leads.get(keyOf(each)) ?? [])];
  return [...listed.values()]
    .sort((a, b) => a.project - b.project || (a.sub ?? 0) - (b.sub ?? 0))
    .map((each) => {
      const direct = own(each);
      if (direct.length > 0) return { ...each, leads: direct };
      // A part without duty of its own follows the project.
      return { ...each, leads: each.sub === null ? [] : own({ project: each.project, sub: null }) };
    })
    .filter((each) => each.sub !== null || !hasParts(each, listed));
}

const keyOf = ({ project, sub }: { readonly project: number; readonly sub: number | null }) =>
  `${project}.${sub ?? ''}`;

/** Where the parts are listed, the lead is asked of the parts. */
function hasParts({ project, sub }: NamedProject, listed: ReadonlyMap<string, NamedProject>): boolean {
  return sub === null && [...listed.values()].some((other) => other.project === project && other.sub !== null);
}
