import { useTranslation } from 'react-i18next';
import type { HouseholdFile } from '#contract/households/household-file.ts';

const EVENTS: Readonly<Record<string, { vi: string; en: string }>> = {
  registered: { vi: 'Ghi vào sổ', en: 'Entered in the register' },
  imported: { vi: 'Nhập từ sổ rà soát', en: 'Imported from the register' },
  listed: { vi: 'Đưa vào danh sách rà soát', en: 'Listed for review' },
  corrected: { vi: 'Đính chính', en: 'Corrected' },
  'member-added': { vi: 'Thêm thành viên', en: 'Member added' },
  'member-left': { vi: 'Giảm thành viên', en: 'Member left' },
  'member-corrected': { vi: 'Đính chính thành viên', en: 'Member corrected' },
  'head-changed': { vi: 'Đổi chủ hộ', en: 'Head changed' },
  moved: { vi: 'Chuyển nơi ở', en: 'Moved' },
  split: { vi: 'Tách hộ', en: 'Split' },
  'split-off': { vi: 'Tách ra từ hộ khác', en: 'Split off' },
  merged: { vi: 'Nhập hộ', en: 'Merged' },
  closed: { vi: 'Đóng hồ sơ', en: 'Closed' },
  undone: { vi: 'Hoàn tác', en: 'Undone' },
  relocated: { vi: 'Chuyển hồ sơ theo địa giới mới', en: 'Relocated to the new unit' },
};

/** A kind of event in words; a kind not known here shows its code rather than nothing. */
export function useEventName(): (line: Pick<HouseholdFile['history'][number], 'kind' | 'roundId'>) => string {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return ({ kind, roundId }) => {
    const name = EVENTS[kind]?.[language] ?? kind;
    return roundId ? `${name} · ${roundId}` : name;
  };
}
