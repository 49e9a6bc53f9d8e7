export const help = {
  title: 'Bước đầu sử dụng',
  lead: 'Một đợt rà soát đi qua sáu bước. Mỗi bước nêu ai làm và mở ở đâu.',
  who: 'Ai làm',
  where: 'Mở ở',
  steps: {
    open: {
      title: '1. Mở đợt',
      text: 'Chọn tỉnh, năm, chuẩn nghèo và ngày chốt số liệu. Chuẩn phải có quy tắc điểm.',
      who: 'Cán bộ cấp tỉnh',
    },
    population: {
      title: '2. Nhập tổng số hộ, nhân khẩu',
      text: 'Mẫu số của mọi tỷ lệ; nhập từng xã hoặc từ bảng tính. Thiếu mẫu số thì tỷ lệ là «chưa tính được», không phải 0.',
      who: 'Cán bộ cấp xã hoặc cấp tỉnh',
    },
    import: {
      title: '3. Nhập sổ rà soát',
      text: 'Chạy thử tệp CSV hoặc XLSX: xem lỗi theo loại, xem từng thay đổi, tải bảng lỗi về sửa, rồi thực hiện. Có thể hoàn tác cho đến khi xã gửi.',
      who: 'Cán bộ cấp xã',
    },
    check: {
      title: '4. Kiểm tra và sửa phiếu',
      text: 'Mở từng hộ: phân loại kèm lý do bằng lời. Sửa thì thấy ngay kết quả tính thử; phải nêu lý do khi lưu.',
      who: 'Cán bộ cấp xã',
    },
    submit: {
      title: '5. Gửi, trả lại, duyệt xã',
      text: 'Xã gửi kết quả; cấp trên duyệt hoặc trả lại kèm lý do.',
      who: 'Cán bộ cấp xã; cán bộ cấp tỉnh',
    },
    approve: {
      title: '6. Phê duyệt bằng quyết định',
      text: 'Nhập số, ngày, người ký. Số liệu được khoá; biểu 7.1 đến 7.15 xuất ra XLSX, DOCX, CSV.',
      who: 'Lãnh đạo tỉnh',
    },
  },
  keys: 'Bàn phím',
  keysText:
    'Phím Tab đi qua mọi nút và ô; Enter mở hoặc gửi; Esc đóng hộp thoại. Liên kết «Đến nội dung chính» ở đầu trang bỏ qua danh mục.',
  words: 'Đọc các dấu hiệu',
  wordUnknown: '«–» hoặc «chưa tính được»: chưa đủ số liệu để tính, không phải bằng 0.',
  wordUnverified: '«chưa xác minh»: giá trị pháp lý chưa tìm được văn bản gốc; quản trị sửa được khi có nguồn.',
  wordSynthetic: '«DỮ LIỆU MÔ PHỎNG»: hộ và người do máy tạo ra để dùng thử.',
  privacy: 'Hồ sơ hộ là dữ liệu cá nhân: mỗi lần mở đều được ghi lại, ngoài địa bàn được phân công thì không tìm thấy.',
};
