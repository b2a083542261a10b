/** Procedures of Sở Y tế. One line each: code | time limit | fee | name (see parse.ts). */
export const soYTe = `
## Khám bệnh, chữa bệnh
1.003709 | 30d  | fee  | Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam
1.003748 | 30d  | fee  | Cấp bổ sung phạm vi hoạt động chuyên môn trong chứng chỉ hành nghề khám bệnh, chữa bệnh
1.003773 | 30d  | fee  | Cấp thay đổi phạm vi hoạt động chuyên môn trong chứng chỉ hành nghề khám bệnh, chữa bệnh
1.003787 | 20d  | fee  | Cấp điều chỉnh chứng chỉ hành nghề khám bệnh, chữa bệnh khi thay đổi họ và tên, ngày tháng năm sinh
1.003800 | 30d  | fee  | Cấp lại chứng chỉ hành nghề khám bệnh, chữa bệnh do bị mất hoặc hư hỏng
1.003824 | 30d  | fee  | Cấp lại chứng chỉ hành nghề khám bệnh, chữa bệnh do bị thu hồi
1.003848 | 45d  | fee  | Cấp giấy phép hoạt động đối với bệnh viện thuộc Sở Y tế
1.003876 | 45d  | fee  | Cấp giấy phép hoạt động đối với phòng khám đa khoa thuộc thẩm quyền của Sở Y tế
1.003803 | 45d  | fee  | Cấp giấy phép hoạt động đối với phòng khám chuyên khoa thuộc thẩm quyền của Sở Y tế
1.003774 | 45d  | fee  | Cấp giấy phép hoạt động đối với nhà hộ sinh thuộc thẩm quyền của Sở Y tế
1.003628 | 45d  | fee  | Cấp giấy phép hoạt động đối với phòng chẩn trị y học cổ truyền
1.003547 | 45d  | fee  | Điều chỉnh giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh khi thay đổi quy mô, phạm vi chuyên môn
1.003531 | 45d  | fee  | Cấp giấy phép hoạt động khám bệnh, chữa bệnh nhân đạo đối với phòng khám
1.003516 | 20d  | fee  | Cấp lại giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh do bị mất hoặc hư hỏng
1.002464 | 10d  | fee  | Cấp giấy xác nhận nội dung quảng cáo dịch vụ khám bệnh, chữa bệnh
1.001077 | 20d  | fee  | Công bố đủ điều kiện thực hiện khám sức khỏe thuộc thẩm quyền của Sở Y tế
1.001138 | 20d  | fee  | Cấp giấy chứng nhận người sở hữu bài thuốc gia truyền
2.000559 | 15d  | free | Công nhận đủ điều kiện là cơ sở hướng dẫn thực hành khám bệnh, chữa bệnh

## Dược phẩm
1.004616 | 20wd | fee  | Cấp Chứng chỉ hành nghề dược theo hình thức xét hồ sơ
1.004604 | 5wd  | fee  | Cấp lại Chứng chỉ hành nghề dược do bị hư hỏng hoặc bị mất
1.004599 | 5wd  | fee  | Điều chỉnh nội dung Chứng chỉ hành nghề dược
1.004593 | 20d  | fee  | Cấp Giấy chứng nhận đủ điều kiện kinh doanh dược cho cơ sở bán lẻ thuốc, bán buôn thuốc
1.004585 | 20d  | fee  | Cấp Giấy chứng nhận đủ điều kiện kinh doanh dược đối với trường hợp thay đổi loại hình, phạm vi kinh doanh
1.004576 | 7wd  | fee  | Cấp lại Giấy chứng nhận đủ điều kiện kinh doanh dược do lỗi, mất, hư hỏng
1.004571 | 7wd  | fee  | Điều chỉnh Giấy chứng nhận đủ điều kiện kinh doanh dược
1.004557 | 5wd  | free | Thông báo hoạt động bán lẻ thuốc lưu động
1.004532 | 30d  | free | Cho phép hủy thuốc gây nghiện, thuốc hướng thần, thuốc tiền chất thuộc thẩm quyền của Sở Y tế
1.004529 | 30d  | free | Cho phép mua thuốc gây nghiện, thuốc hướng thần, thuốc tiền chất, thuốc phóng xạ
1.004516 | 5wd  | fee  | Cho phép bán lẻ thuốc thuộc Danh mục thuốc hạn chế bán lẻ
1.004449 | 30d  | free | Cấp phép xuất khẩu thuốc phải kiểm soát đặc biệt của cá nhân mang theo khi xuất cảnh
1.002399 | 30d  | fee  | Đánh giá đáp ứng Thực hành tốt cơ sở bán lẻ thuốc
1.001893 | 5wd  | free | Công bố cơ sở kinh doanh có tổ chức kệ thuốc

## Mỹ phẩm
1.003055 | 30d  | fee  | Cấp Giấy chứng nhận đủ điều kiện sản xuất mỹ phẩm
1.003064 | 5wd  | free | Cấp lại Giấy chứng nhận đủ điều kiện sản xuất mỹ phẩm
1.002600 | 3wd  | fee  | Cấp số tiếp nhận Phiếu công bố sản phẩm mỹ phẩm sản xuất trong nước
1.002483 | 10wd | fee  | Cấp giấy xác nhận nội dung quảng cáo mỹ phẩm
1.009566 | 5wd  | fee  | Cấp Giấy chứng nhận lưu hành tự do đối với mỹ phẩm sản xuất trong nước để xuất khẩu

## Y tế dự phòng
1.003580 | 10d  | free | Công bố cơ sở xét nghiệm đạt tiêu chuẩn an toàn sinh học cấp I, cấp II
1.004477 | 5wd  | fee  | Công bố đủ điều kiện cung cấp dịch vụ diệt côn trùng, diệt khuẩn bằng chế phẩm
1.001386 | 10d  | free | Xác định trường hợp được bồi thường do xảy ra tai biến trong tiêm chủng
2.000655 | 3wd  | free | Công bố cơ sở đủ điều kiện tiêm chủng
1.004568 | 20wd | free | Công bố cơ sở đủ điều kiện điều trị nghiện chất dạng thuốc phiện bằng thuốc thay thế
2.000981 | 5wd  | free | Công bố đủ điều kiện thực hiện hoạt động quan trắc môi trường lao động

## Trang thiết bị và công trình y tế
1.003006 | 3wd  | fee  | Công bố đủ điều kiện sản xuất trang thiết bị y tế
1.003029 | 3wd  | fee  | Công bố tiêu chuẩn áp dụng đối với trang thiết bị y tế thuộc loại A
1.003039 | 3wd  | fee  | Công bố đủ điều kiện mua bán trang thiết bị y tế thuộc loại B, C, D

## An toàn thực phẩm và dinh dưỡng
1.003108 | 10wd | fee  | Đăng ký nội dung quảng cáo đối với sản phẩm dinh dưỡng y học, thực phẩm dùng cho chế độ ăn đặc biệt
1.003332 | 7wd  | fee  | Đăng ký bản công bố sản phẩm nhập khẩu đối với thực phẩm dinh dưỡng y học
1.002425 | 20d  | fee  | Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở kinh doanh dịch vụ ăn uống

## Giám định y khoa
1.002190 | 60d  | fee  | Khám giám định mức độ khuyết tật đối với trường hợp người khuyết tật không đồng ý với kết luận của Hội đồng
`;
