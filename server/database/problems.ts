import { problemsOf } from '#domain/kernel/problem.ts';

/** What can be wrong with the place where data lives. */
export const databaseProblems = {
  'data-folder-newer': {
    category: 'unavailable',
    vi: 'Thư mục dữ liệu {folder} do một phiên bản mới hơn tạo ra ({found}); phiên bản này chỉ hiểu đến {known}. Hãy dùng phiên bản mới; dữ liệu không bị thay đổi.',
    en: 'The data folder {folder} was made by a newer version ({found}); this one knows up to {known}. Use the newer version; nothing was changed.',
  },
  'data-folder-unusable': {
    category: 'unavailable',
    vi: 'Không dùng được thư mục dữ liệu {folder}: {reason}. Kiểm tra quyền ghi hoặc đặt VUONLEN_DATA sang thư mục khác.',
    en: 'The data folder {folder} cannot be used: {reason}. Check that it can be written to, or point VUONLEN_DATA elsewhere.',
  },
  'disk-full': {
    category: 'unavailable',
    vi: 'Đĩa đã đầy ({folder} còn {free} MB). Không có gì bị ghi dở. Giải phóng dung lượng rồi làm lại.',
    en: 'The disk is full ({free} MB left for {folder}). Nothing is half-written. Free some space and try again.',
  },
  'database-too-old': {
    category: 'unavailable',
    vi: 'Máy chủ PostgreSQL phiên bản {found}; cần từ {wanted} trở lên.',
    en: 'The PostgreSQL server is version {found}; {wanted} or later is needed.',
  },
  'database-unreachable': {
    category: 'unavailable',
    vi: 'Không kết nối được cơ sở dữ liệu: {reason}',
    en: 'The database cannot be reached: {reason}',
  },
  'database-start-failed': {
    category: 'unavailable',
    vi: 'Cơ sở dữ liệu đi kèm không khởi động được: {reason}. Nhật ký: {log}',
    en: 'The embedded database did not start: {reason}. Its log: {log}',
  },
  frozen: {
    category: 'conflict',
    vi: 'Đợt rà soát đã được phê duyệt và khoá số liệu; muốn sửa phải lập đợt rà soát thường xuyên sau đó.',
    en: 'The round is approved and frozen; a correction needs a later monthly round.',
  },
  'changed-meanwhile': {
    category: 'conflict',
    vi: 'Dữ liệu vừa được người khác thay đổi. Tải lại rồi làm tiếp.',
    en: 'Somebody else has just changed this. Reload and continue.',
  },
} as const;

export const databaseProblem = problemsOf(databaseProblems);
