/** Procedures of Sở Tài nguyên và Môi trường. One line each: code | time limit | fee | name (see parse.ts). */
export const soTaiNguyenMoiTruong = `
## Đất đai
1.002253 | 20d  | fee  | Giao đất, cho thuê đất không thông qua hình thức đấu giá quyền sử dụng đất đối với tổ chức
1.002040 | 20d  | fee  | Thẩm định nhu cầu sử dụng đất đối với dự án không phải trình cơ quan có thẩm quyền xét duyệt
1.004257 | 15d  | fee  | Chuyển mục đích sử dụng đất phải được phép của cơ quan nhà nước có thẩm quyền đối với tổ chức
1.003010 | 30d  | fee  | Thẩm định phương án sử dụng đất của công ty nông, lâm nghiệp
2.000983 | 30d  | fee  | Đăng ký và cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất lần đầu
2.000976 | 15d  | fee  | Đăng ký thay đổi tài sản gắn liền với đất vào Giấy chứng nhận đã cấp
1.004238 | 30d  | fee  | Xóa đăng ký cho thuê, cho thuê lại, góp vốn bằng quyền sử dụng đất
2.000889 | 10d  | fee  | Đăng ký biến động quyền sử dụng đất trong các trường hợp chuyển đổi, chuyển nhượng, cho thuê, thừa kế, tặng cho
1.004227 | 10d  | fee  | Đăng ký biến động do thay đổi thông tin về người được cấp Giấy chứng nhận
1.004221 | 10d  | fee  | Đăng ký xác lập quyền sử dụng hạn chế thửa đất liền kề
1.004203 | 15d  | fee  | Tách thửa hoặc hợp thửa đất
1.004199 | 7d   | fee  | Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất
1.004193 | 10d  | free | Đính chính Giấy chứng nhận đã cấp
1.004177 | -    | free | Thu hồi Giấy chứng nhận đã cấp không đúng quy định của pháp luật đất đai
1.004269 | 8wh  | fee  | Cung cấp dữ liệu đất đai

## Đăng ký biện pháp bảo đảm
1.004583 | 8wh  | fee  | Đăng ký thế chấp quyền sử dụng đất, tài sản gắn liền với đất
1.004550 | 8wh  | fee  | Đăng ký thế chấp dự án đầu tư xây dựng nhà ở, nhà ở hình thành trong tương lai
1.003862 | 8wh  | fee  | Đăng ký thế chấp tài sản gắn liền với đất không phải là nhà ở mà chưa được chứng nhận quyền sở hữu
1.003688 | 8wh  | free | Đăng ký bảo lưu quyền sở hữu trong trường hợp mua bán tài sản gắn liền với đất có bảo lưu quyền sở hữu
1.003625 | 8wh  | fee  | Đăng ký thay đổi nội dung biện pháp bảo đảm đã đăng ký
2.000801 | 8wh  | free | Sửa chữa sai sót nội dung biện pháp bảo đảm đã đăng ký do lỗi của cơ quan đăng ký
1.000655 | 8wh  | free | Xóa đăng ký biện pháp bảo đảm

## Tài nguyên nước
1.004232 | 45wd | fee  | Cấp giấy phép thăm dò nước dưới đất đối với công trình có quy mô vừa và nhỏ
1.004228 | 35wd | fee  | Gia hạn, điều chỉnh giấy phép thăm dò nước dưới đất
1.004223 | 45wd | fee  | Cấp giấy phép khai thác, sử dụng nước dưới đất
1.004211 | 35wd | fee  | Gia hạn, điều chỉnh giấy phép khai thác, sử dụng nước dưới đất
1.004179 | 45wd | fee  | Cấp giấy phép khai thác, sử dụng nước mặt
1.004122 | 20wd | fee  | Cấp giấy phép hành nghề khoan nước dưới đất quy mô vừa và nhỏ
2.001738 | 15wd | fee  | Gia hạn, điều chỉnh giấy phép hành nghề khoan nước dưới đất quy mô vừa và nhỏ
1.004253 | 5wd  | fee  | Cấp lại giấy phép hành nghề khoan nước dưới đất quy mô vừa và nhỏ

## Địa chất và khoáng sản
1.000778 | 90d  | fee  | Cấp giấy phép thăm dò khoáng sản
1.004481 | 45d  | fee  | Gia hạn giấy phép thăm dò khoáng sản
2.001814 | 45d  | fee  | Chuyển nhượng quyền thăm dò khoáng sản
1.004446 | 90d  | fee  | Cấp giấy phép khai thác khoáng sản
2.001783 | 45d  | fee  | Gia hạn giấy phép khai thác khoáng sản
1.004434 | -    | fee  | Đấu giá quyền khai thác khoáng sản ở khu vực chưa thăm dò khoáng sản
2.001787 | 165d | fee  | Phê duyệt trữ lượng khoáng sản

## Môi trường
1.004249 | 25wd | fee  | Thẩm định, phê duyệt báo cáo đánh giá tác động môi trường
1.004240 | 25wd | fee  | Thẩm định, phê duyệt phương án cải tạo, phục hồi môi trường trong hoạt động khai thác khoáng sản
1.004141 | 20wd | free | Chấp thuận về môi trường đối với đề nghị điều chỉnh, thay đổi nội dung báo cáo đã được phê duyệt

## Đo đạc và bản đồ
1.000049 | 10wd | fee  | Cấp, cấp lại, gia hạn chứng chỉ hành nghề đo đạc và bản đồ hạng II
1.001923 | 8wh  | fee  | Cung cấp thông tin, dữ liệu, sản phẩm đo đạc và bản đồ
`;
