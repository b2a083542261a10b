/** Procedures of Sở Lao động - Thương binh và Xã hội. One line each: code | time limit | fee | name (see parse.ts). */
export const soLaoDongTbxh = `
## Việc làm
2.000192 | 7wd  | fee  | Cấp giấy phép lao động cho người nước ngoài làm việc tại Việt Nam
2.000205 | 3wd  | fee  | Cấp lại giấy phép lao động cho người nước ngoài làm việc tại Việt Nam
1.000459 | 3wd  | free | Xác nhận người lao động nước ngoài không thuộc diện cấp giấy phép lao động
1.000105 | 15wd | free | Báo cáo giải trình nhu cầu, thay đổi nhu cầu sử dụng người lao động nước ngoài
1.001865 | 15wd | free | Cấp giấy phép hoạt động dịch vụ việc làm của doanh nghiệp hoạt động dịch vụ việc làm
1.001853 | 10wd | free | Cấp lại giấy phép hoạt động dịch vụ việc làm của doanh nghiệp hoạt động dịch vụ việc làm
1.001823 | 10wd | free | Gia hạn giấy phép hoạt động dịch vụ việc làm của doanh nghiệp hoạt động dịch vụ việc làm
1.001978 | 20wd | free | Giải quyết hưởng trợ cấp thất nghiệp
1.001973 | 2wd  | free | Tạm dừng hưởng trợ cấp thất nghiệp
1.001966 | 3wd  | free | Tiếp tục hưởng trợ cấp thất nghiệp
2.001953 | 3wd  | free | Chấm dứt hưởng trợ cấp thất nghiệp
2.000178 | 3wd  | free | Chuyển nơi hưởng trợ cấp thất nghiệp (chuyển đi)
1.000401 | 3wd  | free | Chuyển nơi hưởng trợ cấp thất nghiệp (chuyển đến)
2.000839 | 15wd | free | Giải quyết hỗ trợ học nghề
2.000148 | 8wh  | free | Hỗ trợ tư vấn, giới thiệu việc làm
1.000362 | 8wh  | free | Thông báo về việc tìm việc làm hằng tháng

## Lao động, tiền lương
2.001955 | 7wd  | free | Đăng ký nội quy lao động của doanh nghiệp
2.001949 | 15d  | free | Gửi thỏa ước lao động tập thể cấp doanh nghiệp
1.000479 | 20wd | free | Cấp giấy phép hoạt động cho thuê lại lao động
1.000464 | 20wd | free | Gia hạn giấy phép hoạt động cho thuê lại lao động
1.000448 | 15wd | free | Cấp lại giấy phép hoạt động cho thuê lại lao động

## Quản lý lao động ngoài nước
1.000502 | 10wd | free | Đăng ký hợp đồng nhận lao động thực tập thời hạn dưới 90 ngày
2.002028 | 5wd  | free | Đăng ký hợp đồng cá nhân đi làm việc ở nước ngoài

## An toàn, vệ sinh lao động
2.000134 | 5wd  | free | Khai báo với Sở khi đưa vào sử dụng các loại máy, thiết bị, vật tư có yêu cầu nghiêm ngặt về an toàn lao động
2.000111 | 10wd | free | Hỗ trợ kinh phí huấn luyện an toàn, vệ sinh lao động cho doanh nghiệp nhỏ và vừa
1.005449 | 25wd | fee  | Cấp mới Giấy chứng nhận đủ điều kiện hoạt động huấn luyện an toàn, vệ sinh lao động (hạng B)

## Giáo dục nghề nghiệp
1.000243 | 10wd | free | Thành lập trung tâm giáo dục nghề nghiệp công lập hoặc cho phép thành lập trung tâm tư thục
2.000189 | 10wd | free | Cấp giấy chứng nhận đăng ký hoạt động giáo dục nghề nghiệp trình độ sơ cấp
1.000389 | 10wd | free | Cấp giấy chứng nhận đăng ký bổ sung hoạt động giáo dục nghề nghiệp trình độ sơ cấp
1.000167 | 10wd | free | Cấp giấy chứng nhận đăng ký hoạt động giáo dục nghề nghiệp đối với trường trung cấp
2.000632 | 10wd | free | Công nhận hội đồng quản trị trường trung cấp tư thục

## Người có công
1.002252 | 25d  | free | Hưởng mai táng phí, trợ cấp một lần khi người có công với cách mạng từ trần
1.002271 | 25d  | free | Giải quyết chế độ trợ cấp tiền tuất hằng tháng khi người có công từ trần
1.002377 | 25d  | free | Giải quyết chế độ đối với Anh hùng lực lượng vũ trang nhân dân, Anh hùng lao động trong thời kỳ kháng chiến
1.002363 | 25d  | free | Giải quyết hưởng chế độ ưu đãi đối với người có công hoặc thân nhân trong trường hợp đính chính thông tin
1.002354 | 10d  | free | Giám định lại thương tật do vết thương cũ tái phát và điều chỉnh chế độ
1.002429 | 25d  | free | Mua bảo hiểm y tế đối với người có công và thân nhân
1.003025 | 15d  | free | Di chuyển hồ sơ người có công với cách mạng
1.002519 | 15d  | free | Giải quyết chế độ ưu đãi đối với người hoạt động cách mạng, kháng chiến bị địch bắt tù, đày
1.003423 | -    | free | Xác nhận liệt sĩ đối với những trường hợp hy sinh trong chiến tranh không còn giấy tờ

## Bảo trợ xã hội
2.000056 | 15wd | free | Cấp giấy phép hoạt động đối với cơ sở trợ giúp xã hội thuộc thẩm quyền của Sở
2.000051 | 15wd | free | Cấp lại, điều chỉnh giấy phép hoạt động đối với cơ sở trợ giúp xã hội có giấy phép do Sở cấp
2.000135 | 5wd  | free | Đăng ký thành lập cơ sở trợ giúp xã hội ngoài công lập hoạt động trên phạm vi tỉnh
2.000062 | 15wd | free | Giải thể cơ sở trợ giúp xã hội ngoài công lập

## Phòng, chống tệ nạn xã hội
2.000025 | 10wd | free | Cấp giấy phép thành lập cơ sở hỗ trợ nạn nhân
2.000036 | 10wd | free | Gia hạn giấy phép thành lập cơ sở hỗ trợ nạn nhân
`;
