/** Procedures of the district tier: the seven districts share them, code for code. One line each (see parse.ts). */
export const huyen = `
## Hộ tịch
2.000635 | 8wh  | fee  | Cấp bản sao trích lục hộ tịch
2.000528 | 8wh  | fee  | Đăng ký khai sinh có yếu tố nước ngoài
2.000806 | 15d  | fee  | Đăng ký kết hôn có yếu tố nước ngoài
1.001766 | 8wh  | fee  | Đăng ký khai tử có yếu tố nước ngoài
2.000779 | 15d  | fee  | Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài
1.001695 | 15d  | fee  | Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con có yếu tố nước ngoài
1.001669 | 5wd  | fee  | Đăng ký giám hộ có yếu tố nước ngoài
2.000756 | 2wd  | fee  | Đăng ký chấm dứt giám hộ có yếu tố nước ngoài
2.000748 | 3wd  | fee  | Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc
2.002189 | 5wd  | fee  | Ghi vào Sổ hộ tịch việc kết hôn của công dân Việt Nam đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài
2.000554 | 5wd  | fee  | Ghi vào Sổ hộ tịch việc ly hôn, hủy việc kết hôn đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài
2.000522 | 5wd  | fee  | Đăng ký lại khai sinh có yếu tố nước ngoài
1.000893 | 5wd  | fee  | Đăng ký khai sinh có yếu tố nước ngoài cho người đã có hồ sơ, giấy tờ cá nhân
2.000513 | 5wd  | fee  | Đăng ký lại kết hôn có yếu tố nước ngoài
2.000497 | 5wd  | fee  | Đăng ký lại khai tử có yếu tố nước ngoài

## Chứng thực
2.000908 | 8wh  | free | Cấp bản sao từ sổ gốc
2.000815 | 8wh  | fee  | Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận
2.000843 | 8wh  | fee  | Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc chứng nhận
2.000884 | 8wh  | fee  | Chứng thực chữ ký trong các giấy tờ, văn bản
2.000913 | 2wd  | fee  | Chứng thực việc sửa đổi, bổ sung, hủy bỏ hợp đồng, giao dịch
2.000927 | 8wh  | fee  | Sửa lỗi sai sót trong hợp đồng, giao dịch
2.000942 | 8wh  | fee  | Cấp bản sao có chứng thực từ bản chính hợp đồng, giao dịch đã được chứng thực
2.000992 | 2wd  | fee  | Chứng thực chữ ký người dịch là cộng tác viên dịch thuật của Phòng Tư pháp
2.001044 | 2wd  | fee  | Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản

## Thành lập và hoạt động của hộ kinh doanh
1.001612 | 3wd  | fee  | Đăng ký thành lập hộ kinh doanh
2.000720 | 3wd  | fee  | Đăng ký thay đổi nội dung đăng ký hộ kinh doanh
1.001570 | 3wd  | free | Tạm ngừng hoạt động hộ kinh doanh
1.001266 | 3wd  | free | Chấm dứt hoạt động hộ kinh doanh
2.000575 | 3wd  | fee  | Cấp lại Giấy chứng nhận đăng ký hộ kinh doanh

## Thành lập và hoạt động của hợp tác xã
1.005280 | 5wd  | fee  | Đăng ký thành lập hợp tác xã
2.002123 | 5wd  | fee  | Đăng ký thành lập chi nhánh, văn phòng đại diện, địa điểm kinh doanh của hợp tác xã
2.002122 | 5wd  | fee  | Đăng ký khi hợp tác xã chia
1.005277 | 5wd  | fee  | Đăng ký thay đổi nội dung đăng ký hợp tác xã
1.005010 | 5wd  | free | Chấm dứt hoạt động của chi nhánh, văn phòng đại diện, địa điểm kinh doanh của hợp tác xã

## Giáo dục và đào tạo thuộc hệ thống giáo dục quốc dân
1.004494 | 25wd | free | Thành lập trường mẫu giáo, trường mầm non, nhà trẻ công lập hoặc cho phép thành lập trường dân lập, tư thục
1.006390 | 20wd | free | Cho phép trường mẫu giáo, trường mầm non, nhà trẻ hoạt động giáo dục
1.004555 | 20wd | free | Thành lập trường tiểu học công lập, cho phép thành lập trường tiểu học tư thục
1.004442 | 25wd | free | Thành lập trường trung học cơ sở công lập hoặc cho phép thành lập trường trung học cơ sở tư thục
1.005099 | 5wd  | free | Chuyển trường đối với học sinh tiểu học
2.002481 | 5wd  | free | Chuyển trường đối với học sinh trung học cơ sở

## Văn bằng, chứng chỉ
1.005092 | 8wh  | free | Cấp bản sao văn bằng, chứng chỉ từ sổ gốc
2.001914 | 5wd  | free | Chỉnh sửa nội dung văn bằng, chứng chỉ

## Bảo trợ xã hội
1.001776 | 10wd | free | Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng
1.001758 | 8wd  | free | Chi trả trợ cấp xã hội hàng tháng khi đối tượng thay đổi nơi cư trú trong cùng địa bàn huyện, thành phố
1.001731 | 3wd  | free | Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội
2.000777 | 2wd  | free | Trợ giúp xã hội đột xuất về hỗ trợ người bị thương nặng

## Đất đai
2.000395 | 45d  | free | Giải quyết tranh chấp đất đai thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp huyện
2.001234 | 20d  | fee  | Thẩm định nhu cầu sử dụng đất để xem xét giao đất, cho thuê đất không thông qua hình thức đấu giá quyền sử dụng đất
1.000798 | 15d  | fee  | Chuyển mục đích sử dụng đất phải được phép của cơ quan nhà nước có thẩm quyền đối với hộ gia đình, cá nhân

## Quản lý hoạt động xây dựng và quy hoạch
1.007262 | 15d  | fee  | Cấp giấy phép xây dựng nhà ở riêng lẻ
1.007266 | 10d  | fee  | Điều chỉnh, gia hạn, cấp lại giấy phép xây dựng
1.002662 | 25d  | free | Thẩm định nhiệm vụ, nhiệm vụ điều chỉnh quy hoạch chi tiết thuộc thẩm quyền phê duyệt của UBND cấp huyện
1.003141 | 25d  | free | Thẩm định đồ án, đồ án điều chỉnh quy hoạch chi tiết thuộc thẩm quyền phê duyệt của UBND cấp huyện

## Lưu thông hàng hóa trong nước
2.000633 | 10wd | fee  | Cấp Giấy phép sản xuất rượu thủ công nhằm mục đích kinh doanh
2.000620 | 10wd | fee  | Cấp Giấy phép bán lẻ rượu
2.000181 | 15wd | fee  | Cấp Giấy phép bán lẻ sản phẩm thuốc lá

## Văn hóa và thông tin cơ sở
1.000903 | 5wd  | fee  | Cấp Giấy phép đủ điều kiện kinh doanh dịch vụ karaoke
2.000440 | 5wd  | free | Xét tặng danh hiệu Gia đình văn hóa
2.001885 | 10wd | free | Cấp Giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng
2.001931 | 5wd  | free | Khai báo hoạt động cơ sở dịch vụ photocopy

## Thi đua, khen thưởng và tổ chức phi chính phủ
1.000804 | 20wd | free | Tặng Giấy khen của Chủ tịch UBND cấp huyện về thực hiện nhiệm vụ chính trị
2.000402 | 20wd | free | Tặng danh hiệu Tập thể lao động tiên tiến
1.003841 | 30wd | free | Công nhận ban vận động thành lập hội

## Công tác dân tộc
1.004875 | 20wd | free | Công nhận người có uy tín trong đồng bào dân tộc thiểu số
1.004888 | 20wd | free | Đưa ra khỏi danh sách người có uy tín trong đồng bào dân tộc thiểu số

## Giải quyết khiếu nại, tố cáo
2.002408 | 30d  | free | Giải quyết khiếu nại lần đầu tại cấp huyện
2.002412 | 45d  | free | Giải quyết khiếu nại lần hai tại cấp huyện
2.002395 | 30d  | free | Giải quyết tố cáo tại cấp huyện
`;
