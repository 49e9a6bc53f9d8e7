/** Điền khối văn bản — puts names and traced figures into the places of a text block. */
import { agencyOn } from './agencies-on-date.ts';
import type { DraftInput, Wording } from './draft-input.ts';
import type { FigureLedger } from './figure-ledger.ts';
import { endingPeriod, nextSpan } from './periods.ts';

export interface Filling {
  readonly input: DraftInput;
  readonly words: Wording;
  readonly ledger: FigureLedger;
}

/** Whose duty poverty reduction is at each level; a commune's board became a division in 2025. */
export function povertyAgency({ input, words }: Filling): string {
  const find = (id: string, task: string) => agencyOn(input.agencies, id, words.on, task)?.name;
  if (input.level === 'province') return find('p-labour', 'Giảm nghèo') ?? 'cơ quan được giao nhiệm vụ giảm nghèo';
  if (input.level === 'district') return find('d-labour', 'Giảm nghèo và các việc của phòng') ?? 'Phòng chuyên môn';
  const division = find('m-culture-social', '');
  return division ?? find('m-board', '') ?? words.committee;
}

/** The line, or `undefined` when it needs a figure that the round does not hold. */
export function fillLine(line: string, filling: Filling, agency?: { readonly name: string }): string | undefined {
  const { words, input, ledger } = filling;
  const names: Readonly<Record<string, string>> = {
    year: String(input.year),
    lastYear: String(input.round.year),
    area: words.area,
    kind: words.kind,
    committee: words.committee,
    below: words.below,
    communeUnits: words.communeUnits,
    villages: words.villages,
    party: words.party,
    above: words.above,
    poverty: povertyAgency(filling),
    period: endingPeriod(input.periods, input.year)?.span ?? '',
    nextPeriod: nextSpan(input.periods, input.year),
    ...(agency === undefined ? {} : { agency: agency.name }),
  };
  let isComplete = true;
  const text = line.replace(/\{(\w+)(?::([^}|]+)\|([^}]+))?\}/g, (place, name: string, measure?: string, unit = '') => {
    if (measure === undefined) return names[name] ?? place;
    const value = ledger.value(measure);
    if (value === undefined) {
      isComplete = false;
      return '';
    }
    const person = unit === 'người';
    return `${ledger.count(measure, value, person ? { unit: 'person' } : {})} ${unit}`;
  });
  return isComplete ? text : undefined;
}

/** «Sở Y tế» as it is; a generic «… tỉnh», «… thành phố» takes the kind of the unit at hand. */
export function localName(given: string, words: Wording): string {
  // Townships ended with the districts: the committees of communes are those of the units of the day.
  const name = given.replace('các xã, phường, thị trấn', words.communeUnits);
  // «UBND các huyện, thị xã, thành phố» names units below and stays.
  if (words.kind === 'xã' || words.kind === 'phường' || name.includes(',')) return name;
  return name.replace(/(?<=\s)(?:tỉnh|thành phố|cấp huyện)$/u, words.kind);
}
