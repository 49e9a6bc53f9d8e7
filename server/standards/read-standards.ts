import { getStandard as getContract, listStandards as listContract } from '#contract/standards/standards.ts';
import type { PointRule } from '#domain/standards/standard.ts';
import { read } from '../act.ts';
import { getStandard as loadStandard } from './standard-store.ts';

const lineOf = (standard: Awaited<ReturnType<typeof loadStandard>>, scope: string) => ({
  id: standard.id,
  scope: scope as 'national' | 'local',
  name: standard.name,
  appliesFrom: standard.validFrom,
  appliesTo: standard.validTo,
  hasPointRules: standard.pointRules !== null,
  verification: standard.mark.verification,
});

export const listStandards = read(listContract, async ({ tx }) => {
  const rows = await tx.sql
    .selectFrom('standards')
    .select(['id', 'scope'])
    .orderBy('applies_from')
    .orderBy('id')
    .execute();
  const standards = [];
  for (const row of rows) standards.push(lineOf(await loadStandard(tx, row.id), row.scope));
  return { standards };
});

export const getStandard = read(getContract, async ({ tx }, { standardId }) => {
  const standard = await loadStandard(tx, standardId);
  const row = await tx.sql
    .selectFrom('standards')
    .select('scope')
    .where('id', '=', standardId)
    .executeTakeFirstOrThrow();
  const tables = await tx.client.query<{
    edition: string;
    region: string;
    cells: number;
    missing: number;
    verified: number;
  }>(
    `select edition, region, count(*)::int as cells, (count(*) filter (where points is null))::int as missing,
            (count(*) filter (where verification = 'verified'))::int as verified
       from score_cells where standard_id = $1 group by edition, region order by edition, region`,
    [standardId],
  );
  return {
    standard: {
      ...lineOf(standard, row.scope),
      legal: standard.legalSources.map((legal) => ({ document: legal.document, date: legal.date, ...legal.mark })),
      dimensions: [...standard.dimensions],
      indicators: standard.indicators.map((indicator) => ({
        code: indicator.code,
        dimension: indicator.dimension,
        name: indicator.name,
        deprivedIf: indicator.deprivedIf?.vi ?? null,
        ...indicator.mark,
      })),
      rules: [
        ...standard.incomeRules.map((rule) => ({ text: incomeText(rule), ...rule.mark })),
        ...(standard.pointRules ?? []).map((rule) => ({ text: pointText(rule), ...rule.mark })),
      ],
      causes: standard.causes.map((item) => ({
        code: item.code,
        name: item.name,
        verification: item.mark.verification,
      })),
      needs: standard.needs.map((item) => ({ code: item.code, name: item.name, verification: item.mark.verification })),
      notes: [...standard.notes],
    },
    scoreTables: tables.rows,
  };
});

const CLASS = {
  poor: { vi: 'Hộ nghèo', en: 'Poor' },
  near_poor: { vi: 'Hộ cận nghèo', en: 'Near-poor' },
  not_poor: { vi: 'Không nghèo', en: 'Not poor' },
  middle_standard: { vi: 'Mức sống trung bình', en: 'Middle living standard' },
} as const;
const AREA = { rural: { vi: 'nông thôn', en: 'rural' }, urban: { vi: 'thành thị', en: 'urban' } } as const;

function pointText(rule: PointRule): { vi: string; en: string } {
  const group = rule.group ? ` ${rule.group}` : '';
  const above = rule.b1Above === undefined ? '' : `${rule.b1Above} < `;
  const b2 =
    rule.b2From === undefined ? (rule.b2Below === undefined ? '' : `, B2 < ${rule.b2Below}`) : `, B2 ≥ ${rule.b2From}`;
  return {
    vi: `${CLASS[rule.class].vi}${group}, ${AREA[rule.area].vi}: ${above}B1 ≤ ${rule.b1UpTo}${b2}`,
    en: `${CLASS[rule.class].en}${group}, ${AREA[rule.area].en}: ${above}B1 ≤ ${rule.b1UpTo}${b2}`,
  };
}

function incomeText(rule: {
  class: keyof typeof CLASS;
  group?: string | undefined;
  area: keyof typeof AREA;
  incomeAbove?: number | undefined;
  incomeUpTo: number;
  deprivationsFrom?: number | undefined;
  deprivationsBelow?: number | undefined;
}) {
  const group = rule.group ? ` ${rule.group}` : '';
  const dong = (value: number) => value.toString().replace(/\B(?=(\d{3})+$)/g, '.');
  const above = rule.incomeAbove === undefined ? '' : `${dong(rule.incomeAbove)} < `;
  const services =
    rule.deprivationsFrom !== undefined
      ? ['từ', 'at least', rule.deprivationsFrom]
      : rule.deprivationsBelow !== undefined
        ? ['dưới', 'fewer than', rule.deprivationsBelow]
        : undefined;
  return {
    vi: `${CLASS[rule.class].vi}${group}, ${AREA[rule.area].vi}: ${above}thu nhập ≤ ${dong(rule.incomeUpTo)} đồng/người/tháng${services ? `, thiếu hụt ${services[0]} ${services[2]} chỉ số` : ''}`,
    en: `${CLASS[rule.class].en}${group}, ${AREA[rule.area].en}: ${above}income ≤ ${dong(rule.incomeUpTo)} đồng a person and month${services ? `, ${services[1]} ${services[2]} deprivations` : ''}`,
  };
}
