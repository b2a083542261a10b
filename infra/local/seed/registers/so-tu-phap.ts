/** Procedures of Sở Tư pháp. One line each: code | time limit | fee | name (see parse.ts). */
export const soTuPhap = `
## Lý lịch tư pháp
2.000488 | 10wd | fee  | Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam
2.001417 | 10wd | free | Cấp Phiếu lý lịch tư pháp cho cơ quan nhà nước, tổ chức chính trị, tổ chức chính trị - xã hội
2.000505 | 24h  | free | Cấp Phiếu lý lịch tư pháp cho cơ quan tiến hành tố tụng trong trường hợp khẩn cấp

## Hộ tịch
2.000635 | 8wh  | fee  | Cấp bản sao trích lục hộ tịch

## Quốc tịch
2.002039 | 115d | fee  | Nhập quốc tịch Việt Nam
2.002038 | 85d  | fee  | Trở lại quốc tịch Việt Nam ở trong nước
2.002036 | 75d  | fee  | Thôi quốc tịch Việt Nam ở trong nước
2.001895 | 15wd | fee  | Cấp Giấy xác nhận là người gốc Việt Nam
1.005136 | 20wd | fee  | Cấp Giấy xác nhận có quốc tịch Việt Nam ở trong nước

## Nuôi con nuôi
1.003976 | 60d  | fee  | Giải quyết việc nuôi con nuôi có yếu tố nước ngoài đối với trẻ em sống ở cơ sở nuôi dưỡng
1.004878 | 60d  | fee  | Giải quyết việc nuôi con nuôi có yếu tố nước ngoài: cha dượng, mẹ kế nhận con riêng; cô, cậu, dì, chú, bác ruột nhận cháu
1.003160 | 60d  | fee  | Giải quyết việc người nước ngoài thường trú ở Việt Nam nhận trẻ em Việt Nam làm con nuôi
1.003179 | 5wd  | fee  | Đăng ký lại việc nuôi con nuôi có yếu tố nước ngoài
1.003198 | 5wd  | free | Xác nhận công dân Việt Nam thường trú ở khu vực biên giới đủ điều kiện nhận trẻ em nước láng giềng làm con nuôi

## Bồi thường nhà nước
2.002193 | 5wd  | free | Xác định cơ quan giải quyết bồi thường
2.002192 | 45d  | free | Giải quyết yêu cầu bồi thường tại cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại
2.002191 | 15d  | free | Phục hồi danh dự

## Luật sư
1.002010 | 10wd | fee  | Đăng ký hoạt động của tổ chức hành nghề luật sư
1.002032 | 10wd | fee  | Thay đổi nội dung đăng ký hoạt động của tổ chức hành nghề luật sư
1.002055 | 7wd  | fee  | Thay đổi người đại diện theo pháp luật của văn phòng luật sư, công ty luật trách nhiệm hữu hạn một thành viên
1.002079 | 7wd  | fee  | Thay đổi người đại diện theo pháp luật của công ty luật trách nhiệm hữu hạn hai thành viên trở lên, công ty luật hợp danh
1.002099 | 7wd  | fee  | Đăng ký hoạt động của chi nhánh tổ chức hành nghề luật sư
1.002153 | 7wd  | free | Đăng ký hành nghề luật sư với tư cách cá nhân
1.002181 | 10wd | fee  | Đăng ký hoạt động của chi nhánh, công ty luật nước ngoài
1.002198 | 10wd | fee  | Thay đổi nội dung Giấy đăng ký hoạt động của chi nhánh, công ty luật nước ngoài
1.002218 | 10wd | free | Hợp nhất công ty luật
1.002234 | 10wd | free | Sáp nhập công ty luật
1.002368 | 7wd  | fee  | Cấp lại Giấy đăng ký hoạt động của chi nhánh, công ty luật nước ngoài
1.002384 | 7wd  | fee  | Đăng ký hoạt động của chi nhánh của công ty luật nước ngoài tại Việt Nam
1.002398 | 7wd  | fee  | Đăng ký hoạt động của công ty luật Việt Nam chuyển đổi từ công ty luật nước ngoài
1.008709 | 7wd  | fee  | Chuyển đổi công ty luật, chuyển đổi văn phòng luật sư thành công ty luật
1.000828 | 7wd  | fee  | Cấp Chứng chỉ hành nghề luật sư đối với người đạt yêu cầu kiểm tra kết quả tập sự hành nghề luật sư
1.000688 | 7wd  | fee  | Cấp Chứng chỉ hành nghề luật sư đối với người được miễn đào tạo nghề, miễn tập sự hành nghề luật sư
1.008624 | 20wd | fee  | Cấp lại Chứng chỉ hành nghề luật sư trong trường hợp bị thu hồi
1.008628 | 7wd  | fee  | Cấp lại Chứng chỉ hành nghề luật sư trong trường hợp bị mất, bị rách, bị cháy

## Tư vấn pháp luật
1.000627 | 5wd  | free | Đăng ký hoạt động của Trung tâm tư vấn pháp luật
1.000614 | 5wd  | free | Đăng ký hoạt động cho chi nhánh của Trung tâm tư vấn pháp luật
1.000588 | 5wd  | free | Thay đổi nội dung đăng ký hoạt động của Trung tâm tư vấn pháp luật, chi nhánh
1.000426 | 7wd  | free | Cấp thẻ tư vấn viên pháp luật
1.000404 | -    | free | Thu hồi thẻ tư vấn viên pháp luật
1.000390 | 5wd  | free | Cấp lại thẻ tư vấn viên pháp luật

## Công chứng
1.001071 | 7wd  | free | Đăng ký tập sự hành nghề công chứng
1.001125 | 5wd  | free | Thay đổi nơi tập sự sang tổ chức hành nghề công chứng khác trong cùng tỉnh
1.001153 | 5wd  | free | Thay đổi nơi tập sự sang tổ chức hành nghề công chứng tại tỉnh khác
1.001438 | 5wd  | free | Chấm dứt tập sự hành nghề công chứng
1.001446 | 7wd  | free | Đăng ký tập sự lại hành nghề công chứng sau khi chấm dứt tập sự
1.001721 | 15wd | fee  | Đăng ký tham dự kiểm tra kết quả tập sự hành nghề công chứng
1.001756 | 10wd | fee  | Đăng ký hành nghề và cấp Thẻ công chứng viên
1.001799 | 5wd  | fee  | Cấp lại Thẻ công chứng viên
2.002387 | 7wd  | free | Xóa đăng ký hành nghề và thu hồi Thẻ công chứng viên
1.001877 | 20d  | free | Thành lập Văn phòng công chứng
2.000789 | 10wd | fee  | Đăng ký hoạt động Văn phòng công chứng
2.000778 | 10wd | fee  | Thay đổi nội dung đăng ký hoạt động của Văn phòng công chứng
2.000775 | 35d  | free | Hợp nhất Văn phòng công chứng
2.000771 | 10wd | fee  | Đăng ký hoạt động Văn phòng công chứng hợp nhất
2.000766 | 35d  | free | Sáp nhập Văn phòng công chứng
2.000758 | 7wd  | fee  | Thay đổi nội dung đăng ký hoạt động của Văn phòng công chứng nhận sáp nhập
2.000743 | 35d  | free | Chuyển nhượng Văn phòng công chứng
1.001665 | 35d  | free | Chuyển đổi Văn phòng công chứng do một công chứng viên thành lập
1.003118 | 30d  | free | Thành lập Hội công chứng viên

## Giám định tư pháp
1.001122 | 20d  | free | Bổ nhiệm và cấp thẻ giám định viên tư pháp
2.000894 | 10d  | free | Miễn nhiệm giám định viên tư pháp
2.000890 | 30d  | free | Cấp phép thành lập Văn phòng giám định tư pháp
2.000823 | 30d  | free | Đăng ký hoạt động Văn phòng giám định tư pháp
2.000568 | 30d  | free | Thay đổi, bổ sung lĩnh vực giám định của Văn phòng giám định tư pháp
1.001216 | 30d  | free | Chuyển đổi loại hình hoạt động của Văn phòng giám định tư pháp
2.000555 | 7wd  | free | Cấp lại Giấy đăng ký hoạt động của Văn phòng giám định tư pháp

## Bán đấu giá tài sản
2.001815 | 5wd  | free | Cấp Thẻ đấu giá viên
2.001807 | 3wd  | free | Cấp lại Thẻ đấu giá viên
2.001395 | 7wd  | fee  | Đăng ký hoạt động của doanh nghiệp đấu giá tài sản
2.001333 | 5wd  | free | Thay đổi nội dung đăng ký hoạt động của doanh nghiệp đấu giá tài sản
2.001258 | 7wd  | free | Cấp lại Giấy đăng ký hoạt động của doanh nghiệp đấu giá tài sản
2.001247 | 7wd  | free | Đăng ký hoạt động của chi nhánh doanh nghiệp đấu giá tài sản
2.001225 | 90d  | free | Phê duyệt đủ điều kiện thực hiện hình thức đấu giá trực tuyến
2.002139 | 10wd | fee  | Đăng ký tham dự kiểm tra kết quả tập sự hành nghề đấu giá tài sản

## Quản tài viên
1.002626 | 7wd  | fee  | Đăng ký hành nghề quản lý, thanh lý tài sản với tư cách cá nhân
1.001842 | 7wd  | fee  | Đăng ký hành nghề quản lý, thanh lý tài sản đối với doanh nghiệp quản lý, thanh lý tài sản
1.001633 | 3wd  | free | Thay đổi thông tin đăng ký hành nghề của doanh nghiệp quản lý, thanh lý tài sản
1.001600 | 3wd  | free | Thay đổi thông tin đăng ký hành nghề của Quản tài viên

## Trọng tài thương mại
1.008889 | 15d  | fee  | Đăng ký hoạt động của Trung tâm trọng tài; đăng ký khi chuyển trụ sở sang tỉnh, thành phố khác
1.008890 | 10d  | fee  | Đăng ký hoạt động của chi nhánh Trung tâm trọng tài
1.008904 | 10wd | fee  | Thay đổi nội dung Giấy đăng ký hoạt động của Trung tâm trọng tài
1.008905 | 10wd | fee  | Thay đổi nội dung Giấy đăng ký hoạt động của chi nhánh Trung tâm trọng tài
1.001248 | 5wd  | free | Cấp lại Giấy đăng ký hoạt động của Trung tâm trọng tài, chi nhánh Trung tâm trọng tài
1.008906 | 10d  | fee  | Đăng ký hoạt động của chi nhánh Tổ chức trọng tài nước ngoài tại Việt Nam

## Hòa giải thương mại
2.002047 | 3wd  | free | Thôi làm hòa giải viên thương mại vụ việc
1.009284 | 7wd  | free | Đăng ký làm hòa giải viên thương mại vụ việc
2.001716 | 10wd | fee  | Đăng ký hoạt động của chi nhánh Trung tâm hòa giải thương mại
1.008913 | 15d  | fee  | Đăng ký hoạt động của Trung tâm hòa giải thương mại
2.000515 | 12wd | free | Chấm dứt hoạt động Trung tâm hòa giải thương mại theo quyết định của Trung tâm
1.008914 | 7wd  | free | Cấp lại Giấy đăng ký hoạt động của Trung tâm, chi nhánh Trung tâm hòa giải thương mại

## Trợ giúp pháp lý
2.000829 | 8wh  | free | Yêu cầu trợ giúp pháp lý
2.001687 | 3wd  | free | Thay đổi người thực hiện trợ giúp pháp lý
2.001680 | 8wh  | free | Rút yêu cầu trợ giúp pháp lý của người được trợ giúp pháp lý
2.000596 | 5wd  | free | Đăng ký tham gia trợ giúp pháp lý
1.001233 | 5wd  | free | Thay đổi nội dung Giấy đăng ký tham gia trợ giúp pháp lý
2.000954 | 5wd  | free | Cấp lại Giấy đăng ký tham gia trợ giúp pháp lý
2.000840 | 5wd  | free | Chấm dứt tham gia trợ giúp pháp lý
2.000970 | 5wd  | free | Lựa chọn, ký hợp đồng với tổ chức hành nghề luật sư, tổ chức tư vấn pháp luật thực hiện trợ giúp pháp lý
2.000977 | 5wd  | free | Lựa chọn, ký hợp đồng với luật sư thực hiện trợ giúp pháp lý
2.000587 | 5wd  | free | Cấp thẻ cộng tác viên trợ giúp pháp lý
2.000518 | 3wd  | free | Cấp lại thẻ cộng tác viên trợ giúp pháp lý
2.000592 | 3wd  | free | Giải quyết khiếu nại về trợ giúp pháp lý

## Thừa phát lại
1.008925 | 7wd  | free | Đăng ký tập sự hành nghề Thừa phát lại
1.008926 | 5wd  | free | Thay đổi nơi tập sự hành nghề Thừa phát lại
1.008927 | 10wd | fee  | Đăng ký hành nghề và cấp Thẻ Thừa phát lại
1.008928 | 5wd  | fee  | Cấp lại Thẻ Thừa phát lại
1.008929 | 30d  | free | Thành lập Văn phòng Thừa phát lại
1.008930 | 10wd | fee  | Đăng ký hoạt động Văn phòng Thừa phát lại
`;
