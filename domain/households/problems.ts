import { problemsOf } from '../kernel/problem.ts';

/** Những điều sổ hộ không chấp nhận — what the register of households refuses. */
export const householdProblems = {
  'household-changed': {
    category: 'conflict',
    vi: 'Hồ sơ hộ {code} vừa được người khác sửa (bản {found}, bạn đang xem bản {seen}). Tải lại rồi làm tiếp.',
    en: 'The file of household {code} has just been changed by somebody else (version {found}, you saw {seen}). Reload and go on.',
  },
  'household-closed': {
    category: 'conflict',
    vi: 'Hộ {code} không còn hoạt động ({status}); chỉ có thể xem hoặc hoàn tác việc cuối.',
    en: 'Household {code} is no longer active ({status}); it can only be read, or the last act undone.',
  },
  'code-taken': {
    category: 'conflict',
    vi: 'Mã hộ {code} đã có trong tỉnh.',
    en: 'The household code {code} is already used in the province.',
  },
  'no-member': {
    category: 'invalid',
    vi: 'Hộ phải còn ít nhất một người; khi không còn ai, hãy đóng hồ sơ hộ.',
    en: 'A household keeps at least one person; when nobody is left, close the household.',
  },
  'head-count': {
    category: 'invalid',
    vi: 'Hộ phải có đúng một chủ hộ trong số thành viên hiện tại (đang có {found}).',
    en: 'A household has exactly one head among its present members (found {found}).',
  },
  'head-leaves': {
    category: 'invalid',
    vi: 'Chủ hộ {name} rời hộ: hãy chọn chủ hộ mới trong cùng lần ghi này.',
    en: 'The head {name} leaves: name the new head in the same act.',
  },
  'size-differs': {
    category: 'invalid',
    vi: 'Số nhân khẩu {size} không khớp số thành viên hiện tại đã ghi ({members}).',
    en: 'The size {size} does not match the {members} present members on record.',
  },
  'size-range': {
    category: 'invalid',
    vi: 'Số nhân khẩu phải từ 1 đến 50, không phải {size}.',
    en: 'The size must be between 1 and 50, not {size}.',
  },
  'date-in-future': {
    category: 'invalid',
    vi: 'Ngày {date} ở tương lai (hôm nay {today}).',
    en: 'The day {date} lies in the future (today is {today}).',
  },
  'before-birth': {
    category: 'invalid',
    vi: '{name}: ngày {date} trước ngày sinh {birth}.',
    en: '{name}: the day {date} comes before the birth {birth}.',
  },
  'left-before-joined': {
    category: 'invalid',
    vi: '{name}: ngày rời hộ {left} trước ngày vào hộ {joined}.',
    en: '{name}: left on {left}, before joining on {joined}.',
  },
  'birth-malformed': {
    category: 'invalid',
    vi: '«{birth}» không phải ngày sinh (YYYY-MM-DD hoặc năm YYYY).',
    en: '“{birth}” is not a birth (YYYY-MM-DD or a year YYYY).',
  },
  'identity-malformed': {
    category: 'invalid',
    vi: '«{number}» không phải số định danh: cần 12 chữ số (giấy cũ: 9).',
    en: '“{number}” is not an identity number: 12 digits are needed (old cards: 9).',
  },
  'identity-twice-here': {
    category: 'conflict',
    vi: 'Số định danh {number} đã có ở {name}, hộ {code}. Kiểm tra lại số, hoặc so sánh hai hồ sơ.',
    en: 'The identity number {number} already belongs to {name}, household {code}. Check the number, or compare the two files.',
  },
  'newborn-too-old': {
    category: 'invalid',
    vi: 'Trẻ mới sinh phải có ngày sinh trong khoảng một năm trước ngày ghi ({birth}).',
    en: 'A newborn was born within the year before the entry ({birth}).',
  },
  'member-unknown': {
    category: 'not-found',
    vi: 'Không có thành viên này trong hộ {code}.',
    en: 'There is no such member in household {code}.',
  },
  'member-left': {
    category: 'conflict',
    vi: '{name} đã rời hộ ngày {left}.',
    en: '{name} left the household on {left}.',
  },
  'same-place': {
    category: 'invalid',
    vi: 'Hộ {code} đang ở chính nơi đó.',
    en: 'Household {code} is already there.',
  },
  'other-province': {
    category: 'invalid',
    vi: 'Hồ sơ chỉ chuyển giữa các xã trong một tỉnh. Hộ đi tỉnh khác: đóng hồ sơ với lý do «chuyển đi».',
    en: 'A file moves between communes of one province only. For another province close it as “moved out”.',
  },
  'place-unknown': {
    category: 'invalid',
    vi: 'Không có {level} mã «{code}» còn hiệu lực ngày {day}.',
    en: 'No {level} with the code “{code}” is in force on {day}.',
  },
  'merge-itself': {
    category: 'invalid',
    vi: 'Không thể nhập một hộ vào chính nó.',
    en: 'A household cannot be merged with itself.',
  },
  'split-everybody': {
    category: 'invalid',
    vi: 'Tách hộ phải để lại ít nhất một người ở hộ cũ và đưa ít nhất một người sang hộ mới.',
    en: 'A split leaves at least one person in the old household and takes at least one to the new.',
  },
  'nothing-to-undo': {
    category: 'conflict',
    vi: 'Không có việc nào của hộ {code} có thể hoàn tác.',
    en: 'Household {code} has no act that can be undone.',
  },
  'undo-too-late': {
    category: 'conflict',
    vi: 'Hộ {code} đã thay đổi sau việc này; hoàn tác các việc sau trước.',
    en: 'Household {code} has changed since; undo the later acts first.',
  },
  'group-held': {
    category: 'conflict',
    vi: 'Hộ {code} đang thuộc nhóm này rồi.',
    en: 'Household {code} is in this group already.',
  },
  'group-not-held': {
    category: 'conflict',
    vi: 'Hộ {code} không thuộc nhóm này.',
    en: 'Household {code} is not in this group.',
  },
  'nothing-changed': {
    category: 'invalid',
    vi: 'Không có gì thay đổi so với hồ sơ.',
    en: 'Nothing differs from the file.',
  },
  'page-malformed': {
    category: 'invalid',
    vi: 'Dấu trang «{found}» không dùng được; mở lại từ trang đầu.',
    en: 'The page mark “{found}” is of no use; start from the first page.',
  },
} as const;

export const householdProblem = problemsOf(householdProblems);
