import { getReportSettings as readContract, setReportSettings as writeContract } from '#contract/reports/settings.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { findOverlap } from '#domain/reports/forms/bands-form.ts';
import { reportProblem } from '#domain/reports/problems.ts';
import { act, read } from '../act.ts';
import { storedSettings } from './report-settings.ts';

export const getReportSettings = read(readContract, async ({ tx }, { provinceId }) =>
  mutable(await storedSettings(tx, provinceId)),
);

export const setReportSettings = act(writeContract, async (scene, input) => {
  const { tx, actor, now } = scene;
  scene.permit({ provinceId: input.provinceId, districtId: null, communeId: null }, `tỉnh ${input.provinceId}`);
  const overlap = findOverlap(input.bands ?? []);
  if (overlap !== undefined) throw new Refusal(reportProblem('bands-overlap', { ...overlap }, 'bands'));
  const bands = input.bands === null ? null : JSON.stringify(input.bands);
  const values = [input.provinceId, input.ethnicGroups, input.indigenousGroups, bands, actor.id, now, input.version];
  const written = await tx.client.query(
    `insert into report_settings as s (province_id, ethnic_groups, indigenous_groups, bands, updated_by, updated_at)
     select $1, $2, $3, $4, $5, $6 where $7::int = 0 or exists (select from report_settings where province_id = $1)
     on conflict (province_id) do update set ethnic_groups = excluded.ethnic_groups, indigenous_groups = excluded.indigenous_groups,
       bands = excluded.bands, updated_by = excluded.updated_by, updated_at = excluded.updated_at, version = s.version + 1
       where s.version = $7`,
    values,
  );
  if (written.rowCount !== 1) throw new Refusal(reportProblem('settings-version'));
  const { provinceId, commandId: _, version: __, ...details } = input;
  return {
    answer: mutable(await storedSettings(tx, provinceId)),
    audit: { subjectKind: 'report-settings', subjectId: String(provinceId), areaId: provinceId, details },
  };
});

function mutable({ ethnicGroups, indigenousGroups, bands, version }: Awaited<ReturnType<typeof storedSettings>>) {
  return {
    ethnicGroups: ethnicGroups === null ? null : [...ethnicGroups],
    indigenousGroups: [...indigenousGroups],
    bands: bands === null ? null : bands.map((band) => ({ ...band })),
    version,
  };
}
