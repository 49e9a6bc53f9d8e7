import type { PlanCode } from '#demo/scenarios/scenario.ts';

/** A place where a person who compares text and data would correct or reject what was read. */
export interface KnownMisreading {
  readonly line: number;
  readonly vi: string;
  readonly en: string;
}

/**
 * Chỗ máy đọc chưa đúng — found by comparing the five texts with what is read from them. The demo confirms everything as
 * read and prints this list: a demonstration hides nothing that an officer would have to correct.
 */
export const KNOWN_MISREADINGS: Readonly<Record<PlanCode, readonly KnownMisreading[]>> = {
  HD: [
    {
      line: 66,
      vi: '«giảm 3.000 hộ, chiếm 26,18%» là một mục tiêu nói hai cách; được theo dõi thành hai chỉ tiêu',
      en: '“3,000 households, being 26.18%” is one aim said twice; it is tracked as two targets',
    },
  ],
  LC: [
    {
      line: 57,
      vi: 'thời hạn «trong quý II năm 2018» của việc ban hành chính sách cho 44 xã không vào nhiệm vụ nào',
      en: 'the time “in the second quarter of 2018” for a policy for 44 communes is on no task',
    },
    {
      line: 59,
      vi: '«các tổ chức thành viên như» được đọc thành tên cơ quan; các đoàn thể liệt kê sau đó không thành nhiệm vụ riêng',
      en: '“member organisations such as” is read as a body; the organisations listed after it get no task of their own',
    },
    {
      line: 23,
      vi: 'các huyện nghèo theo Nghị quyết 30a không được nêu tên: phần mềm không tự tính, phải nhập tay',
      en: 'the poor districts of Resolution 30a are not named: nothing is counted for them, it is entered by hand',
    },
  ],
  TN: [
    {
      line: 3,
      vi: 'nguồn là bản tin: tiêu đề bài báo được đọc thành chỉ tiêu; văn bản gốc có thể nói khác',
      en: 'the source is a news item: its headline is read as a target; the plan itself may say otherwise',
    },
  ],
  HY: [
    {
      line: 64,
      vi: '«có bằng cấp chứng chỉ đạt 28%» không lặp lại nhóm người; nhóm của câu trước bị bỏ trống',
      en: '“28% with certificates” does not repeat its population; that of the sentence before is left out',
    },
    {
      line: 177,
      vi: 'nhà ở 100% được nêu hai lần (dòng 68 và 177): người đọc sẽ giữ một chỉ tiêu',
      en: 'housing 100% stands twice (lines 68 and 177): a person would keep one target',
    },
  ],
  PT: [
    {
      line: 35,
      vi: 'nhóm «giảm nghèo các phường, xã» bị cắt khỏi đối tượng được tập huấn',
      en: 'the words “poverty staff of wards and communes” are cut from the population to be trained',
    },
    {
      line: 25,
      vi: '«được thụ hưởng đầy đủ các chính sách» không có cách đếm: người đọc sẽ chọn chỉ tiêu đo hoặc loại',
      en: '“enjoy all policies in full” cannot be counted: a person would choose a measure or reject it',
    },
  ],
};
