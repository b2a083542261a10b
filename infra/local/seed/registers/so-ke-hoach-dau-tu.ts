/** Procedures of Sở Kế hoạch và Đầu tư. One line each: code | time limit | fee | name (see parse.ts). */
export const soKeHoachDauTu = `
## Thành lập và hoạt động của doanh nghiệp
2.001610 | 3wd  | fee  | Đăng ký thành lập doanh nghiệp tư nhân
2.001583 | 3wd  | fee  | Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên
2.001199 | 3wd  | fee  | Đăng ký thành lập công ty trách nhiệm hữu hạn hai thành viên trở lên
2.002043 | 3wd  | fee  | Đăng ký thành lập công ty cổ phần
2.002042 | 3wd  | fee  | Đăng ký thành lập công ty hợp danh
2.002041 | 3wd  | fee  | Đăng ký thay đổi địa chỉ trụ sở chính của doanh nghiệp
1.005169 | 3wd  | fee  | Đăng ký đổi tên doanh nghiệp
2.002011 | 3wd  | fee  | Đăng ký thay đổi thành viên hợp danh
2.002010 | 3wd  | fee  | Đăng ký thay đổi người đại diện theo pháp luật của công ty trách nhiệm hữu hạn, công ty cổ phần
2.002009 | 3wd  | fee  | Đăng ký thay đổi vốn điều lệ, phần vốn góp, tỷ lệ phần vốn góp
2.002008 | 3wd  | fee  | Đăng ký thay đổi thành viên công ty trách nhiệm hữu hạn hai thành viên trở lên
2.002000 | 3wd  | fee  | Đăng ký thay đổi chủ sở hữu công ty trách nhiệm hữu hạn một thành viên do thừa kế
2.001996 | 3wd  | fee  | Đăng ký thay đổi chủ sở hữu công ty trách nhiệm hữu hạn một thành viên do có nhiều hơn một cá nhân, tổ chức
2.001993 | 3wd  | fee  | Đăng ký thay đổi chủ doanh nghiệp tư nhân trong trường hợp bán, tặng cho doanh nghiệp, chủ doanh nghiệp chết
2.001992 | 3wd  | free | Đăng ký doanh nghiệp thay thế nội dung đăng ký kinh doanh trong Giấy phép đầu tư
2.001954 | 3wd  | free | Thông báo bổ sung, thay đổi ngành, nghề kinh doanh
2.002069 | 3wd  | fee  | Đăng ký hoạt động chi nhánh, văn phòng đại diện của doanh nghiệp trong nước
2.002070 | 3wd  | free | Thông báo lập chi nhánh, văn phòng đại diện ở nước ngoài
2.002072 | 3wd  | free | Thông báo lập địa điểm kinh doanh
2.002045 | 3wd  | fee  | Đăng ký thay đổi nội dung đăng ký hoạt động của chi nhánh, văn phòng đại diện
2.002044 | 3wd  | free | Thông báo thay đổi thông tin của cổ đông sáng lập công ty cổ phần
2.002085 | 3wd  | fee  | Đăng ký thành lập công ty trách nhiệm hữu hạn từ việc chia doanh nghiệp
2.002083 | 3wd  | fee  | Đăng ký thành lập công ty cổ phần từ việc chia doanh nghiệp
2.002059 | 3wd  | fee  | Đăng ký thành lập công ty trách nhiệm hữu hạn từ việc tách doanh nghiệp
2.002060 | 3wd  | fee  | Đăng ký thay đổi nội dung đăng ký doanh nghiệp đối với công ty nhận sáp nhập
2.002057 | 3wd  | fee  | Đăng ký thay đổi nội dung đăng ký doanh nghiệp đối với công ty bị tách
2.002034 | 3wd  | fee  | Chuyển đổi công ty trách nhiệm hữu hạn thành công ty cổ phần
2.002033 | 3wd  | fee  | Chuyển đổi công ty trách nhiệm hữu hạn một thành viên thành công ty trách nhiệm hữu hạn hai thành viên trở lên
2.002032 | 3wd  | fee  | Chuyển đổi doanh nghiệp tư nhân thành công ty trách nhiệm hữu hạn
2.002018 | 3wd  | fee  | Cấp lại Giấy chứng nhận đăng ký doanh nghiệp
2.002017 | 3wd  | fee  | Cấp đổi Giấy chứng nhận đăng ký kinh doanh sang Giấy chứng nhận đăng ký doanh nghiệp
2.002015 | 3wd  | free | Cập nhật, bổ sung thông tin trong hồ sơ đăng ký doanh nghiệp
2.002029 | 3wd  | free | Thông báo tạm ngừng kinh doanh
2.002023 | 5wd  | free | Giải thể doanh nghiệp
2.002022 | 5wd  | free | Giải thể doanh nghiệp bị thu hồi Giấy chứng nhận đăng ký doanh nghiệp
2.002020 | 5wd  | free | Chấm dứt hoạt động chi nhánh, văn phòng đại diện, địa điểm kinh doanh
2.002016 | 3wd  | free | Hiệu đính thông tin đăng ký doanh nghiệp

## Thành lập và hoạt động của liên hiệp hợp tác xã
1.005125 | 5wd  | fee  | Đăng ký thành lập liên hiệp hợp tác xã
2.002013 | 5wd  | fee  | Đăng ký thành lập chi nhánh, văn phòng đại diện, địa điểm kinh doanh của liên hiệp hợp tác xã
1.005003 | 5wd  | fee  | Đăng ký thay đổi nội dung đăng ký liên hiệp hợp tác xã
1.005047 | 5wd  | free | Thông báo thay đổi nội dung đăng ký liên hiệp hợp tác xã

## Đầu tư tại Việt Nam
1.009642 | -    | free | Chấp thuận nhà đầu tư thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp tỉnh
1.009645 | 35d  | free | Chấp thuận chủ trương đầu tư thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp tỉnh
1.009659 | 15d  | free | Gia hạn thời hạn hoạt động của dự án đầu tư
1.009664 | 15d  | free | Cấp Giấy chứng nhận đăng ký đầu tư
1.009665 | 3wd  | free | Cấp lại, hiệu đính Giấy chứng nhận đăng ký đầu tư
1.009671 | 3wd  | free | Đổi Giấy chứng nhận đăng ký đầu tư
1.009729 | 15d  | free | Góp vốn, mua cổ phần, mua phần vốn góp đối với nhà đầu tư nước ngoài
1.009731 | 15wd | free | Thành lập văn phòng điều hành của nhà đầu tư nước ngoài trong hợp đồng BCC
1.009736 | 15wd | free | Chấm dứt hoạt động văn phòng điều hành của nhà đầu tư nước ngoài trong hợp đồng BCC

## Đấu thầu và hỗ trợ phát triển chính thức
2.002283 | 30d  | free | Đề xuất dự án đầu tư theo hình thức đối tác công tư do nhà đầu tư đề xuất
2.002058 | 10wd | free | Xác nhận chuyên gia thực hiện chương trình, dự án sử dụng vốn ODA
2.001991 | 20d  | free | Phê duyệt văn kiện dự án sử dụng viện trợ không hoàn lại thuộc thẩm quyền của cơ quan chủ quản
2.002053 | 30d  | free | Lập, phê duyệt kế hoạch tổng thể thực hiện chương trình, dự án sử dụng vốn ODA
2.002050 | -    | free | Lập, phê duyệt kế hoạch thực hiện chương trình, dự án hằng năm sử dụng vốn ODA
`;
