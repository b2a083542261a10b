/** Procedures of Sở Tài chính. One line each: code | time limit | fee | name (see parse.ts). */
export const soTaiChinh = `
## Quản lý công sản
1.005434 | 30d  | free | Mua quyển hóa đơn bán tài sản công
1.005435 | 30d  | free | Mua hóa đơn lẻ bán tài sản công
1.005416 | 30d  | free | Quyết định mua sắm tài sản công phục vụ hoạt động của cơ quan, tổ chức, đơn vị
1.005417 | 30d  | free | Quyết định thuê tài sản phục vụ hoạt động của cơ quan, tổ chức, đơn vị
1.005418 | 30d  | free | Quyết định chuyển đổi công năng sử dụng tài sản công
1.005419 | 30d  | free | Quyết định sử dụng tài sản công để tham gia dự án đầu tư theo hình thức đối tác công - tư
1.005420 | 30d  | free | Quyết định thu hồi tài sản công trong trường hợp cơ quan được giao tự nguyện trả lại tài sản cho Nhà nước
1.005422 | 30d  | free | Quyết định điều chuyển tài sản công
1.005423 | 30d  | free | Quyết định bán tài sản công
1.005424 | 30d  | free | Quyết định bán tài sản công cho người duy nhất theo quy định
1.005425 | 30d  | free | Quyết định hủy bỏ quyết định bán đấu giá tài sản công
1.005426 | 30d  | free | Quyết định thanh lý tài sản công
1.005427 | 30d  | free | Quyết định tiêu hủy tài sản công
1.005428 | 30d  | free | Quyết định xử lý tài sản công trong trường hợp bị mất, bị hủy hoại
1.005430 | 7wd  | free | Thanh toán chi phí có liên quan đến việc xử lý tài sản công

## Quản lý giá
1.006241 | 15d  | free | Quyết định giá thuộc thẩm quyền của cấp tỉnh
2.002217 | 5wd  | free | Kê khai giá hàng hóa, dịch vụ thuộc phạm vi cấp tỉnh
1.006216 | 10wd | free | Đăng ký giá hàng hóa, dịch vụ thực hiện bình ổn giá

## Tin học - Thống kê
2.002206 | 2wd  | free | Đăng ký mã số đơn vị có quan hệ với ngân sách
`;
