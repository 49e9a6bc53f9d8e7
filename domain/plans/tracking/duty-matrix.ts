/** Ma trận công việc × cơ quan — one row a work (sentence of a duty), one column a body, its roles in the cell. */
export interface DutyTask {
  readonly id: string;
  readonly label: string;
  readonly line: number;
  readonly text: string;
  readonly agencyKey: string;
  readonly agencyName: string;
  readonly role: string;
}

export interface DutyRow {
  readonly label: string;
  readonly line: number;
  readonly text: string;
  /** Column key → roles in the order of the document. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly leads: number;
  /** Some body leads, carries out, advises on or reports it; with partners only nobody answers for it. */
  readonly isAnswered: boolean;
}

export interface DutyMatrix {
  readonly columns: readonly { readonly key: string; readonly name: string; readonly works: number }[];
  readonly rows: readonly DutyRow[];
  /** Works that nobody answers for (partners only), and works that several lead. */
  readonly withoutLead: number;
  readonly severalLeads: number;
}

const ANSWERS = new Set(['lead', 'perform', 'advise', 'report']);

export function dutyMatrix(tasks: readonly DutyTask[]): DutyMatrix {
  const rows = new Map<string, { label: string; line: number; text: string; roles: Record<string, string[]> }>();
  const columns = new Map<string, { key: string; name: string; works: Set<string> }>();
  for (const task of tasks) {
    const row = rows.get(task.label) ?? { label: task.label, line: task.line, text: task.text, roles: {} };
    rows.set(task.label, row);
    const roles = row.roles[task.agencyKey] ?? [];
    if (!roles.includes(task.role)) roles.push(task.role);
    row.roles[task.agencyKey] = roles;
    const column = columns.get(task.agencyKey) ?? { key: task.agencyKey, name: task.agencyName, works: new Set() };
    column.works.add(task.label);
    columns.set(task.agencyKey, column);
  }
  const counted = [...rows.values()].map((row) => ({
    ...row,
    leads: countLeads(row.roles),
    isAnswered: Object.values(row.roles).some((roles) => roles.some((role) => ANSWERS.has(role))),
  }));
  return {
    columns: [...columns.values()].map(({ key, name, works }) => ({ key, name, works: works.size })),
    rows: counted,
    withoutLead: counted.filter(({ isAnswered }) => !isAnswered).length,
    severalLeads: counted.filter((row) => row.leads > 1).length,
  };
}

function countLeads(roles: Readonly<Record<string, readonly string[]>>): number {
  return Object.values(roles).filter((each) => each.includes('lead')).length;
}
