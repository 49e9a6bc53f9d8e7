import { type LocalStandard, parseLocalStandard } from '#domain/standards/local-standard.ts';
import { parseStandard } from '#domain/standards/parse-standard.ts';
import { type ScoreTable, type ScoringRegion, parseScoreTable, scoringRegions } from '#domain/standards/score-table.ts';
import type { Standard } from '#domain/standards/standard.ts';
import standard2011 from './2011-2015.json' with { type: 'json' };
import standard2016 from './2016-2020.json' with { type: 'json' };
import standard2022 from './2022-2025.json' with { type: 'json' };
import standard2027 from './2027-2030.json' with { type: 'json' };
import bacNinh from './local/bac-ninh-2025.json' with { type: 'json' };
import hoChiMinh from './local/ho-chi-minh-2021-2025.json' with { type: 'json' };
import scores2016 from './score-tables/2016-2020.json' with { type: 'json' };
import scores2022 from './score-tables/2022-2025.json' with { type: 'json' };
import regions from './scoring-regions.json' with { type: 'json' };

/** Các chuẩn nghèo quốc gia, in the order of their validity. A new decree adds a file and a line here. */
export const nationalStandards: readonly Standard[] = [standard2011, standard2016, standard2022, standard2027].map(parseStandard);

/** Chuẩn nghèo của tỉnh, as far as found. */
export const localStandards: readonly LocalStandard[] = [bacNinh, hoChiMinh].map(parseLocalStandard);

/** Bảng điểm B1, as far as found; most cells are missing and stay so until an administrator imports them. */
export const nationalScoreTables: readonly ScoreTable[] = [scores2016, scores2022].map(parseScoreTable);

/** Vùng chấm điểm của tỉnh cũ («chưa xác minh»): the annex of the circular was not found; see the file's source. */
export const scoringRegionByOldProvince: ReadonlyMap<string, ScoringRegion> = new Map(
  regions.provinces.map(({ province, region }) => {
    const known = scoringRegions.find((code) => code === region);
    if (known === undefined) throw new RangeError(`scoring region ${region} of province ${province}`);
    return [province, known];
  }),
);
