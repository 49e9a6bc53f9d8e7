export const access = {
  signIn: 'Đăng nhập',
  signInLead: 'Rà soát hộ nghèo, hộ cận nghèo: từ danh sách hộ đến biểu tổng hợp chính thức.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  usernameMissing: 'Nhập tên đăng nhập.',
  passwordMissing: 'Nhập mật khẩu.',
  noAccount: 'Chưa có tài khoản hoặc quên mật khẩu: liên hệ quản trị hệ thống của tỉnh.',
  demoAccounts: 'Bản trình diễn in tên đăng nhập và mật khẩu ở cửa sổ lệnh khi khởi động.',
  noAssignment: 'Tài khoản chưa được phân công địa bàn',
  noAssignmentLead: 'Hiện tài khoản không có quyền nào. Đề nghị quản trị hệ thống phân công vai trò và địa bàn.',
  wholeCountry: 'Cả nước',
  showPassword: 'Hiện hoặc ẩn mật khẩu',
};
