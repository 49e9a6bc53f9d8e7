import type { Scenario } from '#demo/scenarios/scenario.ts';
import type { Sourced } from '#demo/scenarios/sourced.ts';
import type { FigureComparison } from './count-figures.ts';

/** Ghi chú kèm dữ liệu — says that all is synthetic, how the source was read, what is assumed and what differs. */
export function provinceNotes(scenario: Scenario, comparison: readonly FigureComparison[], seed: number): string[] {
  const differing = comparison.filter((c) => c.difference !== 0);
  return [
    `DỮ LIỆU MÔ PHỎNG — không phải hộ có thật. / SYNTHETIC DATA — no real household. ${scenario.title.vi} / ${scenario.title.en}; seed ${seed}.`,
    `Nguồn số liệu / source of the figures: ${scenario.sourceDocument}; chuẩn / standard ${scenario.standardId}; ngày / reference date ${scenario.referenceDate}; danh mục đơn vị ngày / list of units of ${scenario.units.asOf} (${scenario.units.communes.length} xã, phường, thị trấn).`,
    'Mã hộ bắt đầu bằng «MP»; sáu số cuối của số định danh bắt đầu bằng 9. / Household codes begin with «MP»; the last six digits of identity numbers begin with 9.',
    ...scenario.notes.map((n) => `${n.vi} / ${n.en}`),
    `Tái lập đúng ${comparison.length - differing.length}/${comparison.length} số liệu in trong văn bản. / ${comparison.length - differing.length} of ${comparison.length} printed figures reproduced exactly.`,
    ...differing.map(
      (c) =>
        `Khác biệt / difference ${c.code} (dòng / line ${c.line}): in / printed ${c.printed}, dữ liệu / data ${c.reproduced}: ${c.explanation?.vi ?? ''} / ${c.explanation?.en ?? ''}`,
    ),
    ...assumptions(scenario).map(([what, s]) => `Giả định / assumption ${what} = ${s.value}: ${s.note ?? ''}`),
    `Giả định / assumption deprivationRates: ${scenario.deprivationRates.note}`,
  ];
}

function assumptions(scenario: Scenario): [string, Sourced][] {
  const named: [string, Sourced][] = [
    ['personsPerHousehold', scenario.personsPerHousehold],
    ['households', scenario.households],
    ...Object.entries(scenario.movements),
    ...Object.entries(scenario.groups.poor).map(([k, s]): [string, Sourced] => [`poor.${k}`, s]),
    ...Object.entries(scenario.groups.nearPoor).map(([k, s]): [string, Sourced] => [`nearPoor.${k}`, s]),
    ['poor.ethnicMinority', scenario.ethnic.poor],
    ['nearPoor.ethnicMinority', scenario.ethnic.nearPoor],
    ['ethnicShareElsewhere', scenario.ethnic.shareElsewhere],
    ...Object.entries(scenario.causes).map(([k, s]): [string, Sourced] => [`cause.${k}`, s]),
    ['nearPoorCausesPerHousehold', scenario.nearPoorCausesPerHousehold],
    ...Object.entries(scenario.needs).map(([k, s]): [string, Sourced] => [`need.${k}`, s]),
    ['nearPoorNeedsPerHousehold', scenario.nearPoorNeedsPerHousehold],
    ...(scenario.districts ?? []).flatMap((d): [string, Sourced][] => [
      [`households.${d.districtCode}`, d.households],
      [`poor.${d.districtCode}`, d.poor],
    ]),
    ...(scenario.bands ?? []).map((b): [string, Sourced] => [`communes[${b.from},${b.to})`, b.communes]),
  ];
  return named.filter(([, s]) => s.basis === 'assumption');
}
