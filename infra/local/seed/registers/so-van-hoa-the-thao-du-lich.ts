/** Procedures of Sở Văn hóa, Thể thao và Du lịch. One line each: code | time limit | fee | name (see parse.ts). */
export const soVanHoaTheThaoDuLich = `
## Di sản văn hóa
1.001822 | 15d  | free | Cấp phép khai quật khẩn cấp
2.001631 | 15d  | free | Đăng ký di vật, cổ vật, bảo vật quốc gia
2.001641 | 5wd  | free | Cấp chứng chỉ hành nghề tu bổ di tích
1.003901 | 3wd  | free | Cấp lại chứng chỉ hành nghề tu bổ di tích
2.001591 | 20wd | free | Cấp Giấy chứng nhận đủ điều kiện hành nghề tu bổ di tích
1.003838 | 20d  | free | Cấp phép cho người Việt Nam định cư ở nước ngoài, tổ chức, cá nhân nước ngoài nghiên cứu sưu tầm di sản phi vật thể
1.003793 | 15d  | free | Xác nhận đủ điều kiện được cấp giấy phép hoạt động đối với bảo tàng ngoài công lập
1.003646 | 30d  | free | Công nhận bảo vật quốc gia đối với bảo tàng cấp tỉnh

## Điện ảnh
1.003035 | 15wd | fee  | Cấp giấy phép phổ biến phim
1.003017 | 15wd | fee  | Cấp giấy phép phổ biến phim có sử dụng hiệu ứng đặc biệt tác động đến người xem phim

## Mỹ thuật, Nhiếp ảnh và Triển lãm
1.001809 | 7wd  | fee  | Cấp giấy phép xây dựng tượng đài, tranh hoành tráng
1.001778 | 7wd  | free | Cấp giấy phép sao chép tác phẩm mỹ thuật về danh nhân văn hóa, anh hùng dân tộc, lãnh tụ
1.001755 | 7wd  | free | Cấp giấy phép triển lãm mỹ thuật
1.001738 | 7wd  | free | Cấp giấy phép tổ chức thi, liên hoan tác phẩm nhiếp ảnh tại địa phương
1.001704 | 7wd  | free | Cấp giấy phép triển lãm tác phẩm nhiếp ảnh tại Việt Nam
1.001671 | 7wd  | free | Cấp giấy phép đưa tác phẩm nhiếp ảnh từ Việt Nam ra nước ngoài triển lãm

## Nghệ thuật biểu diễn
1.000922 | 5wd  | fee  | Cấp giấy phép cho phép tổ chức biểu diễn nghệ thuật, trình diễn thời trang
1.000904 | 5wd  | fee  | Cấp giấy phép cho đối tượng thuộc địa phương ra nước ngoài biểu diễn nghệ thuật
1.000883 | 5wd  | fee  | Cấp giấy phép cho tổ chức, cá nhân nước ngoài vào địa phương biểu diễn nghệ thuật
1.000863 | 15wd | fee  | Cấp giấy phép tổ chức thi người đẹp, người mẫu trong phạm vi địa phương
1.001008 | 15wd | free | Cấp giấy phép phê duyệt nội dung bản ghi âm, ghi hình ca múa nhạc, sân khấu

## Văn hóa cơ sở
1.003676 | 20d  | free | Đăng ký tổ chức lễ hội cấp tỉnh
1.003654 | 15d  | free | Thông báo tổ chức lễ hội cấp tỉnh
1.001029 | 5wd  | fee  | Cấp Giấy phép đủ điều kiện kinh doanh dịch vụ vũ trường
1.004650 | 5wd  | free | Tiếp nhận hồ sơ thông báo sản phẩm quảng cáo trên bảng quảng cáo, băng-rôn
1.004645 | 15d  | free | Tiếp nhận thông báo tổ chức đoàn người thực hiện quảng cáo
1.004639 | 10d  | fee  | Cấp Giấy phép thành lập Văn phòng đại diện của doanh nghiệp quảng cáo nước ngoài tại Việt Nam
1.003784 | 2wd  | free | Cấp giấy phép nhập khẩu văn hóa phẩm không nhằm mục đích kinh doanh thuộc thẩm quyền của Sở
2.001496 | 7wd  | free | Phê duyệt nội dung tác phẩm mỹ thuật, tác phẩm nhiếp ảnh nhập khẩu

## Thư viện
1.000544 | 3wd  | free | Đăng ký hoạt động thư viện tư nhân có vốn sách ban đầu từ 2.000 bản trở lên

## Gia đình
1.003310 | 30d  | free | Cấp Giấy chứng nhận đăng ký hoạt động của cơ sở hỗ trợ nạn nhân bạo lực gia đình
1.001407 | 15wd | free | Cấp Giấy chứng nhận nghiệp vụ chăm sóc nạn nhân bạo lực gia đình
1.001420 | 15wd | free | Cấp Thẻ nhân viên chăm sóc nạn nhân bạo lực gia đình

## Thể dục thể thao
1.002445 | 7wd  | fee  | Cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao của câu lạc bộ thể thao chuyên nghiệp
1.002396 | 7wd  | fee  | Cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao
1.003441 | 5wd  | free | Cấp lại giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao trong trường hợp thay đổi nội dung
1.000983 | 5wd  | free | Cấp lại giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao trong trường hợp bị mất hoặc hư hỏng
1.000953 | 7wd  | fee  | Cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao đối với môn Yoga
1.000936 | 7wd  | fee  | Cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao đối với môn Golf

## Du lịch
2.001628 | 10wd | fee  | Cấp giấy phép kinh doanh dịch vụ lữ hành nội địa
2.001616 | 5wd  | fee  | Cấp lại giấy phép kinh doanh dịch vụ lữ hành nội địa
1.004628 | 15d  | fee  | Cấp thẻ hướng dẫn viên du lịch quốc tế
1.004623 | 15d  | fee  | Cấp thẻ hướng dẫn viên du lịch nội địa
1.004614 | 10d  | fee  | Cấp lại thẻ hướng dẫn viên du lịch
1.004594 | 30d  | fee  | Công nhận hạng cơ sở lưu trú du lịch: hạng 1 sao, 2 sao, 3 sao
1.004551 | 20d  | fee  | Công nhận cơ sở kinh doanh dịch vụ ăn uống đạt tiêu chuẩn phục vụ khách du lịch
`;
