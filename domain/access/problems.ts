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
  'too-many-requests': {
    category: 'unavailable',
    vi: 'Quá nhiều yêu cầu. Chờ {seconds} giây rồi thử lại.',
    en: 'Too many requests. Wait {seconds} seconds and try again.',
  },
} as const;

export const accessProblem = problemsOf(accessProblems);
