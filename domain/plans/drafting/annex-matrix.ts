/** Phân công chủ trì, phối hợp — work × body × role, from the draft's own duties, edited ones too. */
import { cutAtVerb } from '../reading/agencies.ts';
import { rolesOf } from '../reading/tasks.ts';
import { MATRIX_CELL } from './cell-keys.ts';
import type { CellDecision, ComposedDraft, DraftAnnex, DraftParagraph } from './draft-document.ts';

const PARTS = ['lead', 'partners', 'others'] as const;

interface Duty {
  readonly key: string;
  readonly work: string;
  readonly lead: string;
  readonly partners: string;
  readonly others: string;
}

export function dutiesOf(paragraphs: readonly DraftParagraph[]): Duty[] {
  let isInside = false;
  let body: string | undefined;
  return paragraphs.flatMap((paragraph): Duty[] => {
    const { key, style, text, agency } = paragraph;
    if (style === 'section') isInside = key.startsWith('organisation');
    if (style === 'section' || style === 'item') body = style === 'item' ? text.replace(/^Đề nghị\s+/u, '') : undefined;
    const owner = agency?.name ?? body;
    if (!isInside || owner === undefined || style === 'item' || style === 'note') return [];
    return [dutyOf(key, text.replace(/[.;]+$/u, ''), capital(owner))];
  });
}

const LEADING = /^chủ trì(?:,?\s*phối hợp với\s+|\s+phối hợp với\s+)/iu;

function dutyOf(key: string, text: string, owner: string): Duty {
  const said = text.replace(/^Đề nghị\s+/u, '');
  const shared = LEADING.exec(said);
  if (shared !== null) {
    const rest = said.slice(shared[0].length);
    const partners = cutAtVerb(rest);
    if (partners.trim() !== '' && partners.length < rest.length)
      return {
        key,
        work: capital(rest.slice(partners.length).trim()),
        lead: owner,
        partners: capital(partners.replace(/[,\s]+$/u, '').trim()),
        others: '',
      };
  }
  const [role] = rolesOf(said);
  if (role === 'lead')
    return { key, work: capital(said.replace(/^chủ trì\s+/iu, '')), lead: owner, partners: '', others: '' };
  if (role === 'coordinate') return { key, work: capital(said), lead: '', partners: owner, others: '' };
  return { key, work: capital(said), lead: '', partners: '', others: owner };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function matrix(
  paragraphs: readonly DraftParagraph[],
  cells: readonly CellDecision[],
  label: string,
  year: number,
): DraftAnnex {
  const rows = dutiesOf(paragraphs).map((duty, at) => {
    const keys = PARTS.map((part) => `${MATRIX_CELL}${duty.key}/${part}`);
    const shown = PARTS.map((part, i) => cells.find(({ key }) => key === keys[i])?.value ?? duty[part]);
    return { cells: [String(at + 1), duty.work, ...shown.map(String)], isTotal: false, keys: [null, null, ...keys] };
  });
  return {
    id: 'matrix',
    label,
    title: `PHÂN CÔNG CƠ QUAN CHỦ TRÌ, PHỐI HỢP THỰC HIỆN NHIỆM VỤ NĂM ${year}`,
    table: {
      columns: [
        { label: 'STT', kind: 'number', width: 6 },
        { label: 'Nhiệm vụ', kind: 'name', width: 56 },
        { label: 'Cơ quan chủ trì', kind: 'name', width: 26 },
        { label: 'Cơ quan phối hợp', kind: 'name', width: 26 },
        { label: 'Cơ quan thực hiện, tham mưu', kind: 'name', width: 26 },
      ],
      rows,
    },
    notes: [],
    isWide: true,
  };
}

/** The annexes as they are printed with these paragraphs: the matrix follows what people wrote of the duties. */
export function annexesWith(composed: ComposedDraft, paragraphs: readonly DraftParagraph[]): DraftAnnex[] {
  return composed.annexes.map((annex) =>
    annex.id === 'matrix' ? matrix(paragraphs, composed.cells ?? [], annex.label, composed.year) : annex,
  );
}
