import { getDashboard as contract } from '#contract/reports/get-dashboard.ts';
import { FigureColumns } from '#domain/reports/figure-columns.ts';
import { catalogueOf } from '#domain/reports/measures/catalogue.ts';
import { GROUP_NAMES, GROUPS } from '#domain/reports/measures/group-measures.ts';
import { itemCode } from '#domain/reports/measures/list-measures.ts';
import { personsOf } from '#domain/reports/measures/measure.ts';
import { MOVEMENT_CODES } from '#domain/reports/measures/movement-measures.ts';
import { sumOf } from '#domain/reports/measuring.ts';
import { read } from '../act.ts';
import { loadRoundFigures } from './prepare-report.ts';

export const getDashboard = read(contract, async (scene, { roundId }) => {
  const { round, figures } = await loadRoundFigures(scene, roundId);
  const { standard } = round;
  const { language } = scene;
  const counted = { figures: FigureColumns.of(figures), kind: 'household', residence: 'all' } as const;
  const everywhere = round.communes.map(({ id }) => counted.figures.positionOf(id));
  const total = (code: string) => sumOf([code], counted)(everywhere);
  const known = (code: string) => total(code) ?? 0;
  const catalogue = catalogueOf(standard);
  const items = (
    family: 'deprivation' | 'cause' | 'need',
    list: readonly { code: string; name: { vi: string; en: string } }[],
  ) =>
    list.map(({ code, name }) => ({
      code,
      name: name[language],
      poor: known(itemCode(family, code, 'poor')),
      nearPoor: known(itemCode(family, code, 'near-poor')),
    }));
  const [households, poor, nearPoor] = [
    total('households-total'),
    known('poor-households'),
    known('near-poor-households'),
  ];
  return {
    round: round.id,
    year: round.year,
    standard: standard.id,
    status: round.status === 'approved' ? ('approved' as const) : ('provisional' as const),
    synthetic: round.synthetic,
    areaName: areaName(round.hiddenCommunes, round, language),
    totals: {
      households,
      persons: total('population-total'),
      poor,
      nearPoor,
      poorPersons: known('poor-persons'),
      nearPoorPersons: known('near-poor-persons'),
      povertyRate: percent(poor, households),
      nearPovertyRate: percent(nearPoor, households),
      openingPoor: known('opening-poor-households'),
      openingNearPoor: known('opening-near-poor-households'),
    },
    communes: round.communes.map((commune) => {
      const here = [counted.figures.positionOf(commune.id)];
      const of = (code: string) => sumOf([code], counted)(here);
      const [residents, ownPoor, ownNearPoor] = [
        of('households-total'),
        of('poor-households') ?? 0,
        of('near-poor-households') ?? 0,
      ];
      return {
        communeId: commune.id,
        code: commune.code,
        name: commune.name,
        districtName: commune.district?.name ?? null,
        households: residents,
        poor: ownPoor,
        nearPoor: ownNearPoor,
        povertyRate: percent(ownPoor, residents),
        nearPovertyRate: percent(ownNearPoor, residents),
      };
    }),
    movements: [
      ...Object.values(MOVEMENT_CODES),
      'other-out-of-poor',
      'other-into-poor',
      'other-out-of-near-poor',
      'other-into-near-poor',
    ].map((code) => ({
      code,
      name: catalogue.find(code)?.name[language] ?? code,
      households: known(code),
      persons: known(personsOf(code)),
    })),
    deprivations: items('deprivation', standard.indicators),
    causes: items('cause', standard.causes),
    needs: items('need', standard.needs),
    groups: [...GROUPS, 'ethnic_minority' as const].map((group) => ({
      code: group,
      name: group === 'ethnic_minority' ? minority(language) : GROUP_NAMES[group][language],
      poor: known(`poor-households:${group}`),
      nearPoor: known(`near-poor-households:${group}`),
    })),
  };
});

function minority(language: 'vi' | 'en'): string {
  return language === 'vi' ? 'dân tộc thiểu số' : 'ethnic minorities';
}

function areaName(
  isPartial: boolean,
  round: { province: { name: string }; communes: readonly { name: string }[] },
  language: 'vi' | 'en',
): string {
  if (!isPartial) return round.province.name;
  const [only] = round.communes;
  if (round.communes.length === 1 && only !== undefined) return only.name;
  return language === 'vi' ? 'Địa bàn của bạn' : 'Your area';
}

function percent(numerator: number, denominator: number | null): number | null {
  return denominator === null || denominator === 0 ? null : (numerator * 100) / denominator;
}
