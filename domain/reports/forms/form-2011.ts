import type { ListedClass } from '../measures/stock-measures.ts';
import { count, group, LABELS, rate } from './columns.ts';
import type { ReportForm } from './form.ts';

/** Biểu của giai đoạn 2011-2015; blocks thành thị, nông thôn, chung. @source luatminhkhue.vn, mẫu số 3 (hộ cận nghèo); the poor form of the same shape is from memory («chưa xác minh») */
function form(listed: ListedClass): ReportForm {
  const vi = listed === 'poor' ? 'hộ nghèo' : 'hộ cận nghèo';
  const households = `${listed}-households`;
  const flows = {
    poor: { out: ['escaped-poverty'], back: ['fell-back-poverty'], fresh: ['new-poor'], verb: 'nghèo' },
    'near-poor': {
      out: ['near-poor-to-not-poor'],
      back: ['fell-back-near-poverty'],
      fresh: ['new-near-poor'],
      verb: 'cận nghèo',
    },
  }[listed];
  const minority = { vi: 'Trong đó: dân tộc thiểu số', en: 'Of which minorities' };
  return {
    code: listed === 'poor' ? '11.1' : '11.2',
    ...(listed === 'near-poor' ? { officialNumber: 'Mẫu số 3' } : {}),
    title: { vi: `Tổng hợp kết quả điều tra, rà soát ${vi}`, en: `Results of the survey of ${listed} households` },
    source: 'Biểu giai đoạn 2011-2015 (luatminhkhue.vn, mẫu số 3); biểu hộ nghèo cùng hình dạng: chưa xác minh',
    kinds: ['household'],
    byResidence: true,
    isPossible: () => true,
    isUsual: (standard) => standard.validFrom < '2015-01-01',
    columns: () => [
      group({ vi: 'Tổng số hộ', en: 'All households' }, [
        count('1', LABELS.total, ['households-total']),
        count('2', minority, ['reviewed-households:ethnic_minority']),
      ]),
      group({ vi: 'Đầu năm', en: 'Start of the year' }, [
        count('3', LABELS.households, [`opening-${households}`]),
        rate('4', LABELS.rate, [`opening-${households}`], ['households-total']),
        count('5', minority, [`opening-${households}:ethnic_minority`]),
        rate('6', LABELS.rate, [`opening-${households}:ethnic_minority`], [`opening-${households}`]),
      ]),
      group({ vi: 'Diễn biến trong năm', en: 'Changes' }, [
        count('7', { vi: `Hộ thoát ${flows.verb}`, en: 'Escaped' }, flows.out),
        rate('8', LABELS.rate, flows.out, [`opening-${households}`]),
        count('9', { vi: `Hộ tái ${flows.verb}`, en: 'Fell back' }, flows.back),
        rate('10', LABELS.rate, flows.back, ['households-total']),
        count('11', { vi: `Hộ ${flows.verb} mới`, en: 'New' }, flows.fresh),
        rate('12', LABELS.rate, flows.fresh, ['households-total']),
      ]),
      group({ vi: 'Cuối năm', en: 'End of the year' }, [
        count('13', LABELS.households, [households]),
        rate('14', LABELS.rate, [households], ['households-total']),
        count('15', minority, [`${households}:ethnic_minority`]),
        rate('16', LABELS.rate, [`${households}:ethnic_minority`], [households]),
      ]),
    ],
    notes: [
      {
        vi: 'Cột 4 lấy mẫu số là tổng số hộ của kỳ này; hộ dân tộc thiểu số ở cột 2 đếm từ sổ rà soát.',
        en: 'Column 4 is over the resident households of this round; column 2 is counted from the register.',
      },
    ],
  };
}

export const forms2011: readonly ReportForm[] = [form('poor'), form('near-poor')];
