/** Procedures of Sở Giao thông vận tải. One line each: code | time limit | fee | name (see parse.ts). */
export const soGiaoThongVanTai = `
## Đường bộ
1.002835 | 10wd | fee  | Cấp mới Giấy phép lái xe
1.002820 | 10wd | fee  | Cấp lại Giấy phép lái xe
1.002809 | 5wd  | fee  | Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp
1.002804 | 5wd  | fee  | Đổi Giấy phép lái xe quân sự do Bộ Quốc phòng cấp
1.002801 | 5wd  | fee  | Đổi Giấy phép lái xe do ngành Công an cấp
1.002796 | 5wd  | fee  | Đổi Giấy phép lái xe hoặc bằng lái xe của nước ngoài cấp
1.002793 | 5wd  | fee  | Đổi Giấy phép lái xe cho khách du lịch nước ngoài lái xe đăng ký nước ngoài vào Việt Nam
1.002300 | 5wd  | fee  | Cấp Giấy phép lái xe quốc tế
1.001765 | 7wd  | free | Cấp Giấy chứng nhận giáo viên dạy thực hành lái xe
1.004993 | 3wd  | free | Cấp lại Giấy chứng nhận giáo viên dạy thực hành lái xe
1.001777 | 10wd | fee  | Cấp giấy phép đào tạo lái xe ô tô
1.001751 | 3wd  | fee  | Cấp lại Giấy phép xe tập lái
1.001735 | 3wd  | fee  | Cấp Giấy phép xe tập lái
1.001648 | 10wd | free | Cấp Giấy chứng nhận trung tâm sát hạch lái xe loại 3 đủ điều kiện hoạt động
2.000769 | 3wd  | free | Cấp lại Chứng chỉ bồi dưỡng kiến thức pháp luật về giao thông đường bộ cho người điều khiển xe máy chuyên dùng
1.001919 | 5wd  | free | Cấp phép thi công xây dựng biển quảng cáo tạm thời trong phạm vi hành lang an toàn đường bộ
1.001087 | 7wd  | free | Cấp phép thi công công trình trong phạm vi bảo vệ kết cấu hạ tầng giao thông đường bộ
1.001061 | 10d  | free | Cấp phép thi công nút giao đấu nối vào đường tỉnh
1.000028 | 2wd  | free | Cấp Giấy phép lưu hành xe quá tải trọng, xe quá khổ giới hạn, xe bánh xích trên đường bộ

## Vận tải đường bộ
1.000703 | 5wd  | fee  | Cấp Giấy phép kinh doanh vận tải bằng xe ô tô
2.002286 | 5wd  | fee  | Cấp lại Giấy phép kinh doanh vận tải khi có sự thay đổi nội dung hoặc bị thu hồi
2.002287 | 3wd  | fee  | Cấp lại Giấy phép kinh doanh vận tải trong trường hợp bị mất, bị hỏng
2.002288 | 2wd  | free | Cấp, cấp lại phù hiệu xe ô tô kinh doanh vận tải
2.002285 | 2wd  | free | Đăng ký khai thác tuyến vận tải hành khách cố định
1.001023 | 2wd  | free | Cấp Giấy phép vận tải đường bộ giữa Việt Nam và Campuchia
1.002063 | 2wd  | free | Gia hạn Giấy phép liên vận Việt Nam - Lào và thời gian lưu hành tại Việt Nam cho phương tiện của Lào
2.000847 | 3wd  | free | Cấp lại phù hiệu xe nội bộ, xe trung chuyển
1.000660 | 15wd | free | Công bố đưa bến xe khách vào khai thác

## Đăng ký xe máy chuyên dùng
2.000872 | 3wd  | fee  | Cấp Giấy chứng nhận đăng ký, biển số xe máy chuyên dùng có thời hạn
1.002030 | 15wd | fee  | Cấp Giấy chứng nhận đăng ký, biển số xe máy chuyên dùng lần đầu
1.002007 | 15wd | fee  | Di chuyển đăng ký xe máy chuyên dùng ở khác tỉnh, thành phố
2.000881 | 15wd | fee  | Sang tên chủ sở hữu xe máy chuyên dùng trong cùng một tỉnh, thành phố
1.001896 | 3wd  | fee  | Thu hồi Giấy chứng nhận đăng ký, biển số xe máy chuyên dùng
1.001994 | 15wd | fee  | Đăng ký xe máy chuyên dùng từ tỉnh, thành phố khác chuyển đến

## Đường thủy nội địa
1.004088 | 3wd  | fee  | Đăng ký phương tiện thủy nội địa lần đầu đối với phương tiện chưa khai thác
1.004047 | 3wd  | fee  | Đăng ký phương tiện thủy nội địa lần đầu đối với phương tiện đang khai thác
1.004036 | 3wd  | fee  | Đăng ký lại phương tiện trong trường hợp chuyển từ cơ quan đăng ký khác sang cơ quan đăng ký phương tiện thủy nội địa
2.001711 | 3wd  | fee  | Đăng ký lại phương tiện trong trường hợp phương tiện thay đổi tên, tính năng kỹ thuật
1.004002 | 3wd  | fee  | Đăng ký lại phương tiện trong trường hợp chuyển quyền sở hữu nhưng không thay đổi cơ quan đăng ký
1.003930 | 3wd  | fee  | Cấp lại Giấy chứng nhận đăng ký phương tiện thủy nội địa
2.001659 | 3wd  | free | Xóa Giấy chứng nhận đăng ký phương tiện thủy nội địa
1.003135 | 5wd  | fee  | Cấp, cấp lại, chuyển đổi giấy chứng nhận khả năng chuyên môn, chứng chỉ chuyên môn
1.003658 | 5wd  | fee  | Công bố hoạt động bến thủy nội địa

## Đăng kiểm
1.005005 | 3wd  | fee  | Cấp Giấy chứng nhận chất lượng an toàn kỹ thuật và bảo vệ môi trường xe cơ giới cải tạo
`;
