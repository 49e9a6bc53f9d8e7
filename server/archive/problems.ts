import { problemsOf } from '#domain/kernel/problem.ts';

export const archiveProblems = {
  'backup-unreadable': {
    category: 'invalid',
    vi: 'Tệp {file} không phải bản sao lưu đầy đủ của Vươn Lên: {reason}. Không có gì bị thay đổi.',
    en: '{file} is not a whole backup of Vươn Lên: {reason}. Nothing was changed.',
  },
  'backup-newer': {
    category: 'unavailable',
    vi: 'Bản sao lưu do phiên bản mới hơn tạo ra ({found}). Hãy dùng phiên bản mới để phục hồi.',
    en: 'The backup was made by a newer version ({found}). Restore it with that version.',
  },
  'restore-not-empty': {
    category: 'conflict',
    vi: 'Chỉ phục hồi vào một máy trống; cơ sở dữ liệu này đã có {what}. Đặt VUONLEN_DATA sang thư mục mới rồi làm lại.',
    en: 'A backup is restored into an empty machine only; this database already holds {what}. Point VUONLEN_DATA to a new folder.',
  },
} as const;

export const archiveProblem = problemsOf(archiveProblems);
