/** Ngày trên văn bản — 07/3/2024: days below ten and the months 01, 02 carry a zero (Nghị định 30/2020/NĐ-CP). */
export function formatPaperDate(isoDay: string): string {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
