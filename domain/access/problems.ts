import { problemsOf } from '../kernel/problem.ts';

export const accessProblems = {
  'signed-out': {
    category: 'signed-out',
    vi: 'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục.',
    en: 'You are signed out. Sign in to continue.',
  },
  'wrong-credentials': {
    category: 'signed-out',
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or password is wrong.',
  },
  'account-disabled': {
    category: 'forbidden',
    vi: 'Tài khoản đã bị khoá. Liên hệ quản trị hệ thống của tỉnh.',
    en: 'The account is disabled. Ask the administrator of your province.',
  },
  forbidden: {
    category: 'forbidden',
    vi: 'Vai trò của bạn không được làm việc này ({permission}).',
    en: 'Your role may not do this ({permission}).',
  },
  'not-found': {
    category: 'not-found',
    vi: 'Không tìm thấy {what} trong địa bàn của bạn.',
    en: 'No such {what} in your area.',
  },
  'invalid-input': {
    category: 'invalid',
    vi: 'Giá trị «{found}» ở «{path}» không hợp lệ: {reason}',
    en: 'The value “{found}” at “{path}” is not valid: {reason}',
  },
  'password-must-change': {
    category: 'forbidden',
    vi: 'Mật khẩu này do người khác đặt. Đổi mật khẩu của mình trước khi làm việc.',
    en: 'This password was set by somebody else. Change it before you go on.',
  },
  'password-unchanged': {
    category: 'invalid',
    vi: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
    en: 'The new password must differ from the present one.',
  },
  'wrong-password': {
    category: 'invalid',
    vi: 'Mật khẩu đang dùng không đúng.',
    en: 'The present password is wrong.',
  },
  'username-taken': {
    category: 'conflict',
    vi: 'Tên đăng nhập «{username}» đã có người dùng.',
    en: 'The user name “{username}” is taken.',
  },
  'role-level': {
    category: 'invalid',
    vi: 'Vai trò «{role}» gắn với đơn vị {wanted}, không gắn với {found}.',
    en: 'The role “{role}” belongs to a unit of level {wanted}, not {found}.',
  },
  'district-level-ended': {
    category: 'invalid',
    vi: 'Cấp huyện đã kết thúc từ ngày {day}: phân công cấp huyện phải hết hạn trước ngày đó.',
    en: 'The district level ended on {day}: such an assignment must end by that day.',
  },
  'agency-required': {
    category: 'invalid',
    vi: 'Vai trò «{role}» phải gắn với một cơ quan: chọn cơ quan trong danh mục.',
    en: 'The role “{role}” belongs to an agency: choose one of the catalogue.',
  },
  'agency-not-wanted': {
    category: 'invalid',
    vi: 'Vai trò «{role}» làm việc theo địa bàn, không gắn với cơ quan ({agency}).',
    en: 'The role “{role}” works over an area and takes no agency ({agency}).',
  },
  'agency-level': {
    category: 'invalid',
    vi: '{agency} không phải cơ quan {level}: chọn đơn vị cùng cấp với cơ quan.',
    en: '{agency} is not a body of this level ({level}): choose a unit of the agency’s own level.',
  },
  'agency-ended': {
    category: 'invalid',
    vi: '{agency} đã kết thúc hoạt động từ ngày {day}; phân công từ {from} phải gắn với cơ quan kế thừa.',
    en: '{agency} ended on {day}; an assignment from {from} on belongs to its successor.',
  },
  'period-reversed': {
    category: 'invalid',
    vi: 'Ngày kết thúc {to} phải sau ngày bắt đầu {from}.',
    en: 'The end {to} must come after the start {from}.',
  },
  'assignment-exists': {
    category: 'conflict',
    vi: 'Tài khoản đã có vai trò này ở địa bàn này trong thời gian đó.',
    en: 'The account already holds this role over this area in that time.',
  },
  'own-account': {
    category: 'conflict',
    vi: 'Không tự khoá tài khoản của mình; nhờ quản trị viên khác.',
    en: 'You cannot disable your own account; ask another administrator.',
  },
  'too-many-requests': {
    category: 'unavailable',
    vi: 'Quá nhiều yêu cầu. Chờ {seconds} giây rồi thử lại.',
    en: 'Too many requests. Wait {seconds} seconds and try again.',
  },
} as const;

export const accessProblem = problemsOf(accessProblems);
