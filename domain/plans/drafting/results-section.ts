/**
 * Kết quả năm trước — every figure of the approved round. Percent of a stock and percentage points of a rate are
 * different things and are worded so; a rate that needs what nobody entered is left out and named.
 */
import type { Rate } from '../../kernel/rate.ts';
import { bandName, liesInBand } from '../../reports/forms/bands-form.ts';
import { figureOf } from '../../reports/measures/figures.ts';
import { itemCode } from '../../reports/measures/list-measures.ts';
import { type AnnexLabels, citedAnnex } from './annexes.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Filling } from './fill-block.ts';
import { writeLastPlan } from './last-plan-section.ts';

const CLASSES = [
  { code: 'poor', name: 'hộ nghèo', short: 'nghèo' },
  { code: 'near-poor', name: 'hộ cận nghèo', short: 'cận nghèo' },
] as const;
type ListedClass = (typeof CLASSES)[number];

const GROUP_PHRASES = [
  ['social_protection', 'thuộc diện chính sách bảo trợ xã hội'],
  ['ethnic_minority', 'thuộc diện dân tộc thiểu số'],
  ['no_labour', 'không có khả năng lao động'],
  ['female_head', 'có chủ hộ là nữ'],
  ['elderly_alone', 'là người cao tuổi sống một mình'],
  ['disabled', 'có người khuyết tật'],
  ['merit', 'thuộc diện chính sách người có công với cách mạng'],
] as const;

export function writeResults(filling: Filling, out: DraftWriter, open: string[], labels: AnnexLabels): void {
  const { input, words, ledger } = filling;
  const year = input.round.year;
  ledger.place = out.section('results', `Kết quả công tác giảm nghèo năm ${year}`);
  const { lastPlan } = input;
  if (lastPlan !== undefined) out.item('Kết quả rà soát hộ nghèo, hộ cận nghèo', { key: 'review' });
  out.plain(`Theo kết quả rà soát hộ nghèo, hộ cận nghèo cuối năm ${year} đã được phê duyệt, toàn ${words.kind} có:`);
  const total = ledger.value('households-total');
  if (total === undefined) open.push(`Chưa có tổng số hộ dân cư của đợt rà soát năm ${year}: không in được các tỷ lệ.`);
  else out.dash(`Tổng số hộ dân cư: ${ledger.count('households-total', total)} hộ;`);
  for (const listed of CLASSES) writeStock(filling, out, listed, total);
  writeFlows(filling, out);
  writeRates(filling, out, open);
  writeGroups(filling, out);
  writeCauses(filling, out, open, labels);
  writeDeprivations(filling, out, open);
  if (input.level !== 'commune') writeBands(filling, out);
  if (lastPlan !== undefined) writeLastPlan(filling, out, lastPlan);
}

function writeStock({ input, ledger }: Filling, out: DraftWriter, listed: ListedClass, total: number | undefined) {
  const code = `${listed.code}-households`;
  const now = ledger.value(code) ?? 0;
  const share =
    total === undefined
      ? ''
      : `, chiếm tỷ lệ ${ledger.percent(`${code} / households-total`, { numerator: now, denominator: total })}`;
  out.dash(`Tổng số ${listed.name}: ${ledger.count(code, now)} hộ${share}. Trong đó:`);
  const before = ledger.value(`opening-${code}`) ?? 0;
  const last = input.round.year - 1;
  const fall = before - now;
  const change = `opening-${code} - ${code}`;
  if (before > 0 && fall !== 0) {
    const word = fall > 0 ? 'giảm' : 'tăng';
    const size = Math.abs(fall);
    const percent = ledger.percent(`(${change}) / opening-${code}`, { numerator: size, denominator: before });
    out.plus(
      `Số ${listed.name} ${word} ${ledger.count(change, size)} hộ so với tổng số ${listed.name} cuối năm ${last} (${ledger.count(`opening-${code}`, before)} hộ), chiếm tỷ lệ ${percent};`,
    );
  } else if (before > 0) out.plus(`Số ${listed.name} không thay đổi so với cuối năm ${last};`);
  if (listed.code !== 'poor') return;
  const income = ledger.value('poor-households-income') ?? 0;
  const deprived = ledger.value('poor-households-deprivation') ?? 0;
  if (income + deprived === 0) return;
  out.plus(`Hộ nghèo theo thu nhập: ${ledger.count('poor-households-income', income)} hộ;`);
  out.plus(
    `Hộ nghèo thiếu hụt tiếp cận các dịch vụ xã hội cơ bản: ${ledger.count('poor-households-deprivation', deprived)} hộ.`,
  );
}

function writeFlows({ input, ledger }: Filling, out: DraftWriter): void {
  const flow = (measure: string, words: string) => `${ledger.count(measure, ledger.value(measure) ?? 0)} hộ ${words}`;
  const has = (measure: string) => (ledger.value(measure) ?? 0) > 0;
  const among = (measure: string, words: string) => (has(measure) ? ` (trong đó ${flow(measure, words)})` : '');
  const besides = (measure: string, words: string) => (has(measure) ? `, ${flow(measure, words)}` : '');
  out.plain(
    `Trong năm ${input.round.year} đã có: ${flow('escaped-poverty', 'thoát nghèo')}${among('poor-to-near-poor', 'thoát nghèo nhưng còn cận nghèo')}, ${flow('fell-back-poverty', 'tái nghèo')}, ${flow('new-poor', 'phát sinh nghèo mới')}${besides('near-poor-to-poor', 'cận nghèo trở thành hộ nghèo')}; ${flow('near-poor-to-not-poor', 'thoát cận nghèo')}, ${flow('fell-back-near-poverty', 'tái cận nghèo')}, ${flow('new-near-poor', 'phát sinh cận nghèo mới')}.`,
  );
  const between = [
    ['other-out-of-poor', 'ra khỏi danh sách nghèo'],
    ['other-into-poor', 'vào danh sách nghèo'],
    ['other-out-of-near-poor', 'ra khỏi danh sách cận nghèo'],
    ['other-into-near-poor', 'vào danh sách cận nghèo'],
  ] as const;
  const present = between.filter(([measure]) => has(measure));
  if (present.length > 0)
    out.plain(
      `Ngoài ra, do chuyển đi, chuyển đến, tách, nhập hộ hoặc lý do khác có ${present.map(([measure, words]) => flow(measure, words)).join('; ')}.`,
    );
}

function writeRates({ input, ledger }: Filling, out: DraftWriter, open: string[]): void {
  const total = ledger.value('households-total');
  const before = ledger.value('previous-households-total');
  const last = input.round.year - 1;
  if (total === undefined) return;
  if (before === undefined || before === 0) {
    open.push(
      `Chưa có đợt rà soát năm ${last} đã phê duyệt: chưa in được tỷ lệ cuối năm ${last} và mức giảm điểm phần trăm.`,
    );
    return;
  }
  for (const { code, name } of CLASSES) {
    const measure = `${code}-households`;
    const now: Rate = { numerator: ledger.value(measure) ?? 0, denominator: total };
    const then: Rate = { numerator: ledger.value(`opening-${measure}`) ?? 0, denominator: before };
    const falls = now.numerator * then.denominator <= then.numerator * now.denominator;
    const thenText = ledger.percent(`opening-${measure} / previous-households-total`, then);
    const nowText = ledger.percent(`${measure} / households-total`, now);
    const points = ledger.points(
      `${measure} / households-total - opening-${measure} / previous-households-total`,
      now,
      then,
    );
    out.plain(
      `Tỷ lệ ${name} ${falls ? 'giảm' : 'tăng'} từ ${thenText} cuối năm ${last} ${falls ? 'xuống còn' : 'lên'} ${nowText} cuối năm ${input.round.year} (${falls ? 'giảm' : 'tăng'} ${points}).`,
    );
  }
}

function writeGroups({ ledger, words }: Filling, out: DraftWriter): void {
  const value = (group: string) => ledger.value(`poor-households:${group}`) ?? 0;
  const present = GROUP_PHRASES.filter(([group]) => value(group) > 0);
  const parts = present.map(
    ([group, phrase]) => `${ledger.count(`poor-households:${group}`, value(group))} hộ nghèo ${phrase}`,
  );
  if (value('merit') === 0) parts.push('không còn hộ nghèo thuộc diện chính sách người có công với cách mạng');
  const note = present.length > 1 ? ' (một hộ có thể thuộc nhiều nhóm)' : '';
  out.plain(`Toàn ${words.kind} có ${parts.join('; ')}${note}.`);
}

function writeCauses({ input, ledger }: Filling, out: DraftWriter, open: string[], labels: AnnexLabels): void {
  // A handful of households in one commune would be known by name.
  const causes = input.round.standard.causes.filter((cause) => input.level !== 'commune' || cause.sensitive !== true);
  const present = causes
    .map((cause) => ({ cause, measure: itemCode('cause', cause.code, 'poor') }))
    .map((one) => ({ ...one, value: ledger.value(one.measure) ?? 0 }))
    .filter((one) => one.value > 0);
  if (present.length === 0) {
    open.push('Đợt rà soát không ghi nguyên nhân nghèo: phần giải pháp chỉ có các nội dung chung.');
    return;
  }
  const list = present.map((one) => `${lower(one.cause.name.vi)} có ${ledger.count(one.measure, one.value)} hộ`);
  const label = labels.get('causes');
  const annex = label === undefined ? '' : `; có ${citedAnnex(label)} kèm theo`;
  out.plain(`Nguyên nhân nghèo của các hộ nghèo gồm: ${list.join(', ')} (một hộ có thể có nhiều nguyên nhân${annex}).`);
}

function writeDeprivations({ input, ledger }: Filling, out: DraftWriter, open: string[]): void {
  const present = input.round.standard.indicators
    .map((one) => ({ name: lower(one.name.vi), measure: itemCode('deprivation', one.code, 'poor') }))
    .map((one) => ({ ...one, value: ledger.value(one.measure) ?? 0 }))
    .filter((one) => one.value > 0);
  if (present.length === 0) {
    if (input.round.standard.indicators.length > 0) open.push('Đợt rà soát không ghi chỉ số thiếu hụt của hộ nghèo.');
    return;
  }
  const list = present.map((one) => `${one.name} ${ledger.count(one.measure, one.value)} hộ`);
  out.plain(`Số hộ nghèo thiếu hụt theo từng chỉ số: ${list.join(', ')} (một hộ có thể thiếu hụt nhiều chỉ số).`);
}

function writeBands({ input, words, ledger }: Filling, out: DraftWriter): void {
  const rates = input.communes.map(({ figures }) => ({
    numerator: figureOf(figures, 'poor-households') ?? 0,
    denominator: figureOf(figures, 'households-total') ?? 0,
  }));
  const known = rates.filter((rate) => rate.denominator > 0);
  if (known.length === 0) return;
  const units = words.communeUnits.replace(/^các /, '');
  out.plain(`Chia theo tỷ lệ hộ nghèo của các ${units} (gọi chung là cấp xã), toàn ${words.kind} có:`);
  const count = (value: number, measure: string) => ledger.count(measure, value, { unit: 'commune' });
  const lines: string[] = [];
  for (const band of input.bands) {
    const inside = known.filter((rate) => liesInBand(rate.numerator, rate.denominator, band)).length;
    if (inside === 0) continue;
    const { vi, en } = bandName(band);
    lines.push(`${count(inside, `communes: ${en}`)} ${units} có tỷ lệ hộ nghèo ${lower(vi)}`);
  }
  const isOutside = (rate: Rate) => !input.bands.some((band) => liesInBand(rate.numerator, rate.denominator, band));
  const outside = known.filter(isOutside).length;
  const highest = Math.max(...input.bands.map((band) => band.to));
  if (outside > 0) {
    const above = String(highest).replace('.', ',');
    lines.push(`${count(outside, `communes: from ${highest}%`)} ${units} có tỷ lệ hộ nghèo từ ${above}% trở lên`);
  }
  if (known.length < rates.length)
    lines.push(`${count(rates.length - known.length, 'communes: no denominator')} ${units} chưa có tổng số hộ dân cư`);
  for (const [at, line] of lines.entries()) out.plus(`${line}${at === lines.length - 1 ? '.' : ';'}`);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
