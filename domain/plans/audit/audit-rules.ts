/** Bộ quy tắc kiểm tra — every rule, in the order in which findings about the same line are listed. */
import type { AuditRule } from './audit-rule.ts';
import { abilityAndLabour } from './rules/ability-and-labour.ts';
import { accountsReading } from './rules/accounts-reading.ts';
import { allotment } from './rules/allotment.ts';
import { ambiguousRange } from './rules/ambiguous-range.ts';
import { areaTargets } from './rules/area-targets.ts';
import { asAbove } from './rules/as-above.ts';
import { bandCover } from './rules/band-cover.ts';
import { bandMean } from './rules/band-mean.ts';
import { bandUnits } from './rules/band-units.ts';
import { bodyValidity } from './rules/body-validity.ts';
import { boundary } from './rules/boundary.ts';
import { citationDates } from './rules/citation-dates.ts';
import { citationForm } from './rules/citation-form.ts';
import { classesSum } from './rules/classes-sum.ts';
import { closingByFlows } from './rules/closing-by-flows.ts';
import { committeeNames } from './rules/committee-names.ts';
import { costPerHousehold } from './rules/cost-per-household.ts';
import { dimensionCover } from './rules/dimension-cover.ts';
import { executorAbsent } from './rules/executor-absent.ts';
import { fundNames } from './rules/fund-names.ts';
import { fundWithoutOwner } from './rules/fund-owner.ts';
import { groupShare } from './rules/group-share.ts';
import { hiddenTarget } from './rules/hidden-target.ts';
import { householdSize } from './rules/household-size.ts';
import { impliedHouseholds } from './rules/implied-households.ts';
import { impliedTarget } from './rules/implied-target.ts';
import { issuerSymbol } from './rules/issuer-symbol.ts';
import { labourStatusSum } from './rules/labour-status-sum.ts';
import { letterParts } from './rules/letter-parts.ts';
import { missingAnnex } from './rules/missing-annex.ts';
import { missingBase } from './rules/missing-base.ts';
import { multiResponse } from './rules/multi-response.ts';
import { nestedTargets } from './rules/nested-targets.ts';
import { netChangeByFlows } from './rules/net-change-by-flows.ts';
import { netChangeByStocks } from './rules/net-change-by-stocks.ts';
import { noResults } from './rules/no-results.ts';
import { numbering } from './rules/numbering.ts';
import { partsSum } from './rules/parts-sum.ts';
import { periodEnds } from './rules/period-ends.ts';
import { periods } from './rules/periods.ts';
import { planYear } from './rules/plan-year.ts';
import { policyWithoutLead } from './rules/policy-without-lead.ts';
import { projectCodes } from './rules/project-codes.ts';
import { projectTitles } from './rules/project-titles.ts';
import { rateDifference } from './rules/rate-difference.ts';
import { rateOfStock } from './rules/rate-of-stock.ts';
import { recipientsStandard } from './rules/recipients-standard.ts';
import { relativeChange } from './rules/relative-change.ts';
import { repeatedFigure } from './rules/repeated-figure.ts';
import { roundCount } from './rules/round-count.ts';
import { sameNumber } from './rules/same-number.ts';
import { scopeDiffers } from './rules/scope-differs.ts';
import { scopeSection } from './rules/scope-section.ts';
import { secondHand } from './rules/second-hand.ts';
import { severalLeads } from './rules/several-leads.ts';
import { splitLead } from './rules/split-lead.ts';
import { strengthDiffers } from './rules/strength-differs.ts';
import { subsetOfStock } from './rules/subset-of-stock.ts';
import { tableColumnSums } from './rules/table-column-sums.ts';
import { tableMeanOfRates } from './rules/table-mean-of-rates.ts';
import { tableRoundingRule } from './rules/table-rounding-rule.ts';
import { tableRowRates } from './rules/table-row-rates.ts';
import { tableRowSums } from './rules/table-row-sums.ts';
import { targetAgainstStock } from './rules/target-against-stock.ts';
import { targetAgainstTable } from './rules/target-against-table.ts';
import { targetArithmetic } from './rules/target-arithmetic.ts';
import { targetDenominators } from './rules/target-denominators.ts';
import { targetShare } from './rules/target-share.ts';
import { targetWithoutLead } from './rules/target-without-lead.ts';
import { unitCount } from './rules/unit-count.ts';
import { unitWords } from './rules/unit-words.ts';
import { weekday } from './rules/weekday.ts';
import { zeroScopes } from './rules/zero-scopes.ts';
import { zeroTarget } from './rules/zero-target.ts';

export const AUDIT_RULES: readonly AuditRule[] = [
  abilityAndLabour,
  accountsReading,
  allotment,
  ambiguousRange,
  areaTargets,
  asAbove,
  bandCover,
  bandMean,
  bandUnits,
  bodyValidity,
  boundary,
  citationDates,
  citationForm,
  classesSum,
  closingByFlows,
  committeeNames,
  costPerHousehold,
  dimensionCover,
  executorAbsent,
  fundNames,
  fundWithoutOwner,
  groupShare,
  hiddenTarget,
  householdSize,
  impliedHouseholds,
  impliedTarget,
  issuerSymbol,
  labourStatusSum,
  letterParts,
  missingAnnex,
  missingBase,
  multiResponse,
  nestedTargets,
  netChangeByFlows,
  netChangeByStocks,
  noResults,
  numbering,
  partsSum,
  periodEnds,
  periods,
  planYear,
  policyWithoutLead,
  projectCodes,
  projectTitles,
  rateDifference,
  rateOfStock,
  recipientsStandard,
  relativeChange,
  repeatedFigure,
  roundCount,
  sameNumber,
  scopeDiffers,
  scopeSection,
  secondHand,
  severalLeads,
  splitLead,
  strengthDiffers,
  subsetOfStock,
  tableColumnSums,
  tableMeanOfRates,
  tableRoundingRule,
  tableRowRates,
  tableRowSums,
  targetAgainstStock,
  targetArithmetic,
  targetAgainstTable,
  targetDenominators,
  targetShare,
  targetWithoutLead,
  unitCount,
  unitWords,
  weekday,
  zeroScopes,
  zeroTarget,
];
