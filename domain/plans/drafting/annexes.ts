/** Phụ lục — what the plan's tables are, numbered in order before the text so that it can cite them. */
import { figureOf } from '../../reports/measures/figures.ts';
import { itemCode } from '../../reports/measures/list-measures.ts';
import { allotment, projection, sharesOf } from './annex-falls.ts';
import { funding, fundingSourcesOf } from './annex-funding.ts';
import { matrix } from './annex-matrix.ts';
import { annexOf, type Column, counted, rated, rowsOf } from './annex-table.ts';
import { ANNEX_IDS, type AnnexId, type DraftAnnex, type DraftParagraph, type ProposedFall } from './draft-document.ts';
import type { Filling } from './fill-block.ts';
import { nameOf } from './targets-section.ts';

export type AnnexLabels = ReadonlyMap<AnnexId, string>;

export function annexLabels(filling: Filling, falls: readonly ProposedFall[]): AnnexLabels {
  const { units, choices } = filling.input;
  const hasUnits = units.length > 0;
  const falling = (code: string) => hasUnits && falls.some((fall) => fall.code === code);
  const knowsHouseholds = rowsOf(filling).every(({ figures }) => figureOf(figures, 'households-total') !== undefined);
  const isThere: Readonly<Record<AnnexId, boolean>> = {
    stocks: hasUnits,
    'fall-poor': falling('poor'),
    projection: falling('poor') && knowsHouseholds,
    'fall-near-poor': falling('near-poor'),
    causes: hasUnits && causeColumns(filling).length > 0,
    matrix: choices.sections.includes('organisation'),
    funding: choices.sections.includes('funding') && fundingSourcesOf(filling).length > 0,
  };
  const there = ANNEX_IDS.filter((id) => isThere[id]);
  return new Map(there.map((id, at) => [id, `PHỤ LỤC SỐ ${at + 1}`]));
}

/** «Phụ lục số 6» in running text. */
export function citedAnnex(label: string): string {
  return label.replace('PHỤ LỤC SỐ', 'Phụ lục số');
}

export function annexesOf(
  filling: Filling,
  falls: readonly ProposedFall[],
  labels: AnnexLabels,
  paragraphs: readonly DraftParagraph[],
  open: string[],
): DraftAnnex[] {
  const { input } = filling;
  const fallOf = (code: string, write: (fall: ProposedFall, label: string) => DraftAnnex) => (label: string) => {
    const fall = falls.find((one) => one.code === code);
    return fall === undefined ? undefined : write(fall, label);
  };
  const writers: Readonly<Record<AnnexId, (label: string) => DraftAnnex | undefined>> = {
    stocks: (label) => stocks(filling, label),
    'fall-poor': fallOf('poor', (fall, label) => allotment(filling, fall, label)),
    projection: fallOf('poor', (fall, label) => projection(filling, fall, label)),
    'fall-near-poor': fallOf('near-poor', (fall, label) => allotment(filling, fall, label)),
    causes: (label) => causes(filling, label),
    matrix: (label) => matrix(paragraphs, input.cells, label, input.year),
    funding: (label) => funding(filling, label),
  };
  for (const fall of falls)
    if (input.units.length > 0 && sharesOf(filling, fall).isUnfit)
      open.push(
        `Phân khai do người ấn định không còn khớp chỉ tiêu giảm ${nameOf(fall.code)} (${fall.value} hộ): đã chia lại theo quy tắc, cần xem.`,
      );
  return [...labels].flatMap(([id, label]) => writers[id](label) ?? []);
}

function stocks(filling: Filling, label: string): DraftAnnex {
  const { year } = filling.input.round;
  return annexOf(filling, {
    id: 'stocks',
    label,
    title: `TỔNG HỢP HỘ NGHÈO, HỘ CẬN NGHÈO CUỐI NĂM ${year}`,
    columns: [
      counted(filling, 'Tổng số hộ dân cư (hộ)', 'households-total', 12),
      counted(filling, `Số hộ nghèo cuối năm ${year - 1} (hộ)`, 'opening-poor-households'),
      counted(filling, 'Tổng số hộ nghèo (hộ)', 'poor-households'),
      rated(filling, 'Tỷ lệ hộ nghèo (%)', 'poor-households', 'households-total'),
      counted(filling, `Số hộ cận nghèo cuối năm ${year - 1} (hộ)`, 'opening-near-poor-households'),
      counted(filling, 'Tổng số hộ cận nghèo (hộ)', 'near-poor-households'),
      rated(filling, 'Tỷ lệ hộ cận nghèo (%)', 'near-poor-households', 'households-total'),
    ],
    notes: ['Tỷ lệ chung là tỷ lệ của các tổng, làm tròn đến hai chữ số thập phân.'],
    isWide: false,
  });
}

/** By commune a count of one or two would name a household: sensitive causes are given by district only. */
function causeColumns(filling: Filling): Column[] {
  const { input } = filling;
  return input.round.standard.causes
    .filter((cause) => input.unitsAreDistricts || cause.sensitive !== true)
    .map((cause) => counted(filling, cause.name.vi, itemCode('cause', cause.code, 'poor'), 9))
    .filter((column) => column.values.some((value) => (value ?? 0) > 0));
}

function causes(filling: Filling, label: string): DraftAnnex {
  const { input } = filling;
  return annexOf(filling, {
    id: 'causes',
    label,
    title: `TỔNG HỢP NGUYÊN NHÂN NGHÈO CỦA HỘ NGHÈO NĂM ${input.round.year} (BIỂU 5a)`,
    columns: [counted(filling, 'Tổng số hộ nghèo', 'poor-households', 9), ...causeColumns(filling)],
    notes: [
      'Một hộ có thể có nhiều nguyên nhân nghèo: các cột nguyên nhân không cộng thành tổng số hộ nghèo.',
      ...(input.unitsAreDistricts
        ? []
        : ['Nguyên nhân về sức khỏe, hành vi của cá nhân không tổng hợp theo xã để bảo vệ đời tư.']),
    ],
    isWide: true,
  });
}
