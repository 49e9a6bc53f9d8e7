/** Bộ quy tắc kiểm tra — every rule, in the order in which findings about the same line are listed. */
import type { AuditRule } from './audit-rule.ts';
import { abilityAndLabour } from './rules/ability-and-labour.ts';
import { accountsReading } from './rules/accounts-reading.ts';
import { allotment } from './rules/allotment.ts';
import { ambiguousRange } from './rules/ambiguous-range.ts';
import { areaTargets } from './rules/area-targets.ts';
import { bandCover } from './rules/band-cover.ts';
import { bandMean } from './rules/band-mean.ts';
import { bandUnits } from './rules/band-units.ts';
import { boundary } from './rules/boundary.ts';
import { classesSum } from './rules/classes-sum.ts';
import { closingByFlows } from './rules/closing-by-flows.ts';
import { costPerHousehold } from './rules/cost-per-household.ts';
import { householdSize } from './rules/household-size.ts';
import { impliedHouseholds } from './rules/implied-households.ts';
import { impliedTarget } from './rules/implied-target.ts';
import { labourStatusSum } from './rules/labour-status-sum.ts';
import { missingBase } from './rules/missing-base.ts';
import { multiResponse } from './rules/multi-response.ts';
import { nestedTargets } from './rules/nested-targets.ts';
import { netChangeByFlows } from './rules/net-change-by-flows.ts';
import { netChangeByStocks } from './rules/net-change-by-stocks.ts';
import { periods } from './rules/periods.ts';
import { rateDifference } from './rules/rate-difference.ts';
import { rateOfStock } from './rules/rate-of-stock.ts';
import { relativeChange } from './rules/relative-change.ts';
import { roundCount } from './rules/round-count.ts';
import { subsetOfStock } from './rules/subset-of-stock.ts';
import { tableColumnSums } from './rules/table-column-sums.ts';
import { tableMeanOfRates } from './rules/table-mean-of-rates.ts';
import { tableRoundingRule } from './rules/table-rounding-rule.ts';
import { tableRowRates } from './rules/table-row-rates.ts';
import { targetAgainstStock } from './rules/target-against-stock.ts';
import { targetAgainstTable } from './rules/target-against-table.ts';
import { targetDenominators } from './rules/target-denominators.ts';
import { targetShare } from './rules/target-share.ts';
import { weekday } from './rules/weekday.ts';
import { zeroTarget } from './rules/zero-target.ts';

export const AUDIT_RULES: readonly AuditRule[] = [
  abilityAndLabour,
  accountsReading,
  allotment,
  ambiguousRange,
  areaTargets,
  bandCover,
  bandMean,
  bandUnits,
  boundary,
  classesSum,
  closingByFlows,
  costPerHousehold,
  householdSize,
  impliedHouseholds,
  impliedTarget,
  labourStatusSum,
  missingBase,
  multiResponse,
  nestedTargets,
  netChangeByFlows,
  netChangeByStocks,
  periods,
  rateDifference,
  rateOfStock,
  relativeChange,
  roundCount,
  subsetOfStock,
  tableColumnSums,
  tableMeanOfRates,
  tableRoundingRule,
  tableRowRates,
  targetAgainstStock,
  targetAgainstTable,
  targetDenominators,
  targetShare,
  weekday,
  zeroTarget,
];
