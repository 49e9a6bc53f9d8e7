/** Bảng mã — the closed word lists of a read plan. */

export const LEVELS = ['central', 'province', 'district', 'commune', 'agency'] as const;
export type Level = (typeof LEVELS)[number];

export const OPERATORS = ['=', '>=', '>', '<=', '<', 'decrease_by', 'decrease_by_range', 'increase_by'] as const;
export type Operator = (typeof OPERATORS)[number];

/** Bảo đảm (must), phấn đấu (strive), hướng tới (toward). */
export const STRENGTHS = ['must', 'strive', 'toward'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Chủ trì, phối hợp, thực hiện, tham mưu, báo cáo. */
export const ROLES = ['lead', 'coordinate', 'perform', 'advise', 'report'] as const;
export type Role = (typeof ROLES)[number];

/** Giao (assign), yêu cầu (require), đề nghị (propose). */
export const TASK_MODES = ['assign', 'require', 'propose'] as const;
export type TaskMode = (typeof TASK_MODES)[number];

export const FIGURE_KINDS = [
  /** Counted or measured in the past. */
  'observed',
  /** Committed for the plan's time. */
  'target',
  /** Foreseen (dự kiến), in an annex. */
  'projection',
  /** Money or need foreseen. */
  'estimate',
  /** Limit in a rule: 80 tuổi trở lên, 150% chuẩn nghèo. */
  'threshold',
  /** Bounds of a band: từ 2% đến dưới 3%. */
  'band',
  /** A year or a span of years named. */
  'period',
  'deadline',
  /** hằng quý = 4 a year. */
  'frequency',
  /** Dự án 3, Tiểu dự án 2 thuộc Dự án 6. */
  'structure',
  /** N1, N2. */
  'classification',
  /** Number, date, annex, clause, copies: of documents. */
  'document',
  'page_furniture',
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const UNITS = [
  'household',
  'person',
  'attendance',
  'percent',
  'percentage_point',
  'percent_per_year',
  'percentage_point_per_year',
  'commune',
  'district',
  'village',
  'dong',
  'dong_per_year',
  'dong_per_month',
  'model',
  'project',
  'house',
  'works',
  'class',
  'organisation',
  'school',
  'card',
  'document',
  'day',
  'month',
  'times',
  'hectare',
  'kilometre',
  'square_metre',
  'kilogram',
  'year',
  'year_range',
  'date',
  'datetime',
  'quarter',
  'weekday',
  'year_of_age',
  'number',
  'label',
  'ordinal',
  'project_code',
  'clause',
  'copy',
  'view',
  'check_per_year',
] as const;
/** A code of the list, or the printed noun («máy», «bộ») when the list has none. */
export type Unit = (typeof UNITS)[number] | (string & {});
