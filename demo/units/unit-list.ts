import binhThuanOthers from './binh-thuan-others-2016.json' with { type: 'json' };
import haiDuong from './hai-duong-2019.json' with { type: 'json' };
import hungYen from './hung-yen-2024.json' with { type: 'json' };
import laoCai from './lao-cai-2017.json' with { type: 'json' };
import phanThiet from './phan-thiet-2016.json' with { type: 'json' };
import tayNinh from './tay-ninh-2019.json' with { type: 'json' };
import tayNinhMerged from './tay-ninh-2020.json' with { type: 'json' };

export interface CommuneUnit {
  readonly code: string;
  readonly name: string;
  readonly type: 'Xã' | 'Phường' | 'Thị trấn';
  readonly districtCode: string;
  readonly urban: boolean;
}

/** Danh mục đơn vị hành chính tại một ngày — the real commune-level units of a province on one day. */
export interface UnitList {
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly asOf: string;
  readonly districts: Readonly<Record<string, string>>;
  readonly communes: readonly CommuneUnit[];
}

interface StoredUnits {
  readonly provinceCode: string;
  readonly provinceName: string;
  readonly asOf: string;
  readonly districts: unknown;
  readonly communes: readonly string[][];
}

function read(stored: StoredUnits): UnitList {
  return {
    provinceCode: stored.provinceCode,
    provinceName: stored.provinceName,
    asOf: stored.asOf,
    districts: stored.districts as Record<string, string>,
    communes: stored.communes.map(([code = '', name = '', type = '', districtCode = '']) => ({
      code,
      name,
      type: type as CommuneUnit['type'],
      districtCode,
      urban: type !== 'Xã',
    })),
  };
}

/** The lists reconstructed for the scenarios: the register may only name units in force on its reference date. */
export const UNIT_LISTS = {
  haiDuong2019: read(haiDuong),
  hungYen2024: read(hungYen),
  laoCai2017: read(laoCai),
  tayNinh2019: read(tayNinh),
  phanThiet2016: read(phanThiet),
  binhThuanOthers2016: read(binhThuanOthers),
  tayNinh2020: read(tayNinhMerged),
} as const;
