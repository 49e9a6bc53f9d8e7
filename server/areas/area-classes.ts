import {
  addAreaClass as addContract,
  endAreaClass as endContract,
  listAreaClasses as listContract,
} from '#contract/areas/area-classes.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { AREA_CLASS_CODES, AREA_CLASSES, type AreaClass, mayCarryClass } from '#domain/areas/area-class.ts';
import { areaProblem } from '#domain/areas/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { act, read } from '../act.ts';
import { type AreaNameRow, inForce, toAreaName } from './area-lines.ts';
import { getAreaRecord } from './find-area.ts';

interface ClassRow extends AreaNameRow {
  readonly class: AreaClass;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly legal_basis: string;
  readonly verification: Verification;
}

export const listAreaClasses = read(listContract, async ({ tx, today }, input) => {
  const asOf = input.asOf ?? today;
  const where = `from area_classes k join areas a on a.id = k.area_id
    where ${inForce('k', '$1')} and ($2::int is null or a.province_id = $2)`;
  const counts = await tx.client.query<{ class: string; units: number }>(
    `select k.class, count(*)::int as units ${where} group by k.class`,
    [asOf, input.provinceId ?? null],
  );
  const [afterClass = '', afterId = 0] = (input.after ?? '').match(/^\w+:\d+$/)
    ? (input.after as string).split(':')
    : [];
  const { rows } = await tx.client.query<ClassRow>(
    `select a.id, a.code, a.level, a.full_name, k.class, k.valid_from, k.valid_to, k.legal_basis, k.verification ${where}
        and ($3::text is null or k.class = $3) and (k.class collate "C", a.id) > ($4, $5)
      order by k.class collate "C", a.id limit $6`,
    [asOf, input.provinceId ?? null, input.class ?? null, afterClass, Number(afterId), input.limit + 1],
  );
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    asOf,
    classes: AREA_CLASS_CODES.map((code) => {
      const { vi, en, source, verification } = AREA_CLASSES[code];
      const units = counts.rows.find((row) => row.class === code)?.units ?? 0;
      return { class: code, name: { vi, en }, source, verification, units };
    }),
    units: page.map((row) => ({
      area: toAreaName(row),
      class: row.class,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      legalBasis: row.legal_basis,
      verification: row.verification,
    })),
    next: rows.length > input.limit && last ? `${last.class}:${last.id}` : null,
  };
});

export const addAreaClass = act(addContract, async ({ tx, permit }, input) => {
  const area = await getAreaRecord(tx, input.areaId, 'đơn vị / unit', true);
  permit(area, 'đơn vị / unit');
  const name = AREA_CLASSES[input.class].vi;
  if (!mayCarryClass(area.level, input.class)) {
    throw new Refusal(areaProblem('class-not-for-level', { class: name, name: area.fullName }, 'class'));
  }
  if (input.validTo !== null && input.validTo <= input.validFrom) {
    throw new Refusal(areaProblem('area-period-reversed', { from: input.validFrom, to: input.validTo }, 'validTo'));
  }
  const { rows } = await tx.client.query<{ valid_from: string; valid_to: string | null }>(
    `select valid_from, valid_to from area_classes where area_id = $1 and class = $2
        and daterange(valid_from, valid_to) && daterange($3, $4) limit 1`,
    [area.id, input.class, input.validFrom, input.validTo],
  );
  if (rows[0]) {
    const { valid_from: from, valid_to: to } = rows[0];
    throw new Refusal(
      areaProblem('class-overlaps', { name: area.fullName, class: name, from, to: to ?? '…' }, 'validFrom'),
    );
  }
  await tx.sql
    .insertInto('area_classes')
    .values({
      area_id: area.id,
      class: input.class,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      legal_basis: input.legalBasis,
      verification: input.verification,
    })
    .execute();
  return {
    answer: {},
    audit: { subjectKind: 'area', subjectId: String(area.id), areaId: area.id, details: { ...input } },
  };
});

export const endAreaClass = act(endContract, async ({ tx, permit }, input) => {
  const area = await getAreaRecord(tx, input.areaId, 'đơn vị / unit', true);
  permit(area, 'đơn vị / unit');
  if (input.validTo <= input.validFrom) {
    throw new Refusal(areaProblem('area-period-reversed', { from: input.validFrom, to: input.validTo }, 'validTo'));
  }
  const { numUpdatedRows } = await tx.sql
    .updateTable('area_classes')
    .set({ valid_to: input.validTo })
    .where('area_id', '=', area.id)
    .where('class', '=', input.class)
    .where('valid_from', '=', input.validFrom)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal(accessProblem('not-found', { what: 'phân loại / class' }));
  return {
    answer: {},
    audit: { subjectKind: 'area', subjectId: String(area.id), areaId: area.id, details: { ...input } },
  };
});
