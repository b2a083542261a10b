/** Procedures of Sở Khoa học và Công nghệ. One line each: code | time limit | fee | name (see parse.ts). */
export const soKhoaHocCongNghe = `
## Hoạt động khoa học và công nghệ
1.001786 | 15wd | fee  | Cấp Giấy chứng nhận đăng ký hoạt động lần đầu cho tổ chức khoa học và công nghệ
1.001747 | 10wd | fee  | Thay đổi, bổ sung nội dung Giấy chứng nhận đăng ký hoạt động của tổ chức khoa học và công nghệ
1.001716 | 10wd | fee  | Cấp Giấy chứng nhận hoạt động lần đầu cho văn phòng đại diện, chi nhánh của tổ chức khoa học và công nghệ
1.001693 | 10wd | fee  | Thay đổi, bổ sung Giấy chứng nhận hoạt động cho văn phòng đại diện, chi nhánh của tổ chức khoa học và công nghệ
1.001770 | 10wd | fee  | Cấp lại Giấy chứng nhận đăng ký hoạt động của tổ chức khoa học và công nghệ
2.002278 | 10wd | free | Cấp Giấy chứng nhận doanh nghiệp khoa học và công nghệ
2.001525 | 10wd | free | Cấp thay đổi nội dung, cấp lại Giấy chứng nhận doanh nghiệp khoa học và công nghệ
1.004473 | 45d  | free | Đánh giá, xác nhận kết quả thực hiện nhiệm vụ khoa học và công nghệ không sử dụng ngân sách nhà nước
2.000079 | 15wd | free | Thẩm định kết quả thực hiện nhiệm vụ có tiềm ẩn yếu tố ảnh hưởng đến lợi ích quốc gia, quốc phòng, an ninh, môi trường
2.001179 | 15wd | free | Xác nhận hàng hóa sử dụng trực tiếp cho phát triển hoạt động ươm tạo công nghệ, ươm tạo doanh nghiệp
2.002144 | 30d  | free | Đánh giá đồng thời thẩm định kết quả thực hiện nhiệm vụ khoa học và công nghệ không sử dụng ngân sách nhà nước
2.002248 | 5wd  | fee  | Cấp Giấy chứng nhận đăng ký chuyển giao công nghệ
2.002249 | 5wd  | fee  | Cấp Giấy chứng nhận đăng ký gia hạn, sửa đổi, bổ sung nội dung chuyển giao công nghệ

## Sở hữu trí tuệ
2.000461 | 30d  | fee  | Cấp Giấy chứng nhận tổ chức đủ điều kiện hoạt động giám định sở hữu công nghiệp

## Tiêu chuẩn đo lường chất lượng
2.001207 | 5wd  | fee  | Đăng ký công bố hợp chuẩn dựa trên kết quả chứng nhận hợp chuẩn của tổ chức chứng nhận
2.001209 | 5wd  | fee  | Đăng ký công bố hợp chuẩn dựa trên kết quả tự đánh giá của tổ chức, cá nhân
2.001277 | 5wd  | fee  | Đăng ký công bố hợp quy đối với sản phẩm, hàng hóa sản xuất trong nước, dịch vụ
2.001268 | 30d  | free | Xét tặng Giải thưởng chất lượng quốc gia
1.001392 | 5wd  | free | Miễn giảm kiểm tra chất lượng hàng hóa nhóm 2 nhập khẩu
2.001259 | 24h  | free | Kiểm tra nhà nước về chất lượng hàng hóa nhóm 2 nhập khẩu
1.000449 | 5wd  | free | Công bố sử dụng dấu định lượng
1.000438 | 5wd  | free | Điều chỉnh nội dung bản công bố sử dụng dấu định lượng

## Năng lượng nguyên tử, an toàn bức xạ và hạt nhân
2.002379 | 3wd  | fee  | Cấp Chứng chỉ nhân viên bức xạ (người phụ trách an toàn cơ sở X-quang chẩn đoán trong y tế)
2.002380 | 25wd | fee  | Cấp Giấy phép tiến hành công việc bức xạ - sử dụng thiết bị X-quang chẩn đoán trong y tế
2.002381 | 25wd | fee  | Gia hạn Giấy phép tiến hành công việc bức xạ - sử dụng thiết bị X-quang chẩn đoán trong y tế
2.002382 | 10wd | free | Sửa đổi Giấy phép tiến hành công việc bức xạ - sử dụng thiết bị X-quang chẩn đoán trong y tế
2.002385 | 3wd  | free | Khai báo thiết bị X-quang chẩn đoán trong y tế
`;
