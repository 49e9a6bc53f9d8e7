/** Cơ quan theo thời điểm — who holds a duty on the day of the plan: the agency, or its successor for that task. */
export interface DatedAgency {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface AgencySuccession {
  readonly agency: string;
  readonly successor: string;
  readonly task: string;
  readonly effectiveDate: string;
}

export interface AgencyBook {
  readonly agencies: readonly DatedAgency[];
  readonly successions: readonly AgencySuccession[];
}

/** The agency in force on `on` for a duty that once was `id`'s; `undefined` when nobody is known to have taken it over. */
export function agencyOn(book: AgencyBook, id: string, on: string, task = ''): DatedAgency | undefined {
  let agency = book.agencies.find((one) => one.id === id);
  for (let step = 0; agency !== undefined && step < 5; step += 1) {
    if (isInForce(agency, on)) return agency;
    agency = successorOf(book, agency.id, on, task);
  }
  return undefined;
}

function successorOf(book: AgencyBook, id: string, on: string, task: string): DatedAgency | undefined {
  const heirs = book.successions.filter((one) => one.agency === id && one.effectiveDate <= on);
  const heir = heirs.find((one) => one.task === task) ?? heirs[0];
  return book.agencies.find((one) => one.id === heir?.successor);
}

function isInForce(agency: DatedAgency, on: string): boolean {
  return (agency.validFrom === null || agency.validFrom <= on) && (agency.validTo === null || agency.validTo > on);
}
