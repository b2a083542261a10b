/** Procedures of Sở Công Thương. One line each: code | time limit | fee | name (see parse.ts). */
export const soCongThuong = `
## Xúc tiến thương mại
2.000004 | 5wd  | free | Đăng ký hoạt động khuyến mại đối với chương trình khuyến mại mang tính may rủi thực hiện trên địa bàn tỉnh
2.000002 | 5wd  | free | Đăng ký sửa đổi, bổ sung nội dung chương trình khuyến mại mang tính may rủi
2.000033 | 24h  | free | Thông báo hoạt động khuyến mại
2.001474 | 24h  | free | Thông báo sửa đổi, bổ sung nội dung chương trình khuyến mại
2.000131 | 7wd  | free | Đăng ký tổ chức hội chợ, triển lãm thương mại tại Việt Nam
2.000001 | 7wd  | free | Đăng ký sửa đổi, bổ sung nội dung tổ chức hội chợ, triển lãm thương mại tại Việt Nam

## Quản lý cạnh tranh
2.000309 | 5wd  | free | Đăng ký hoạt động bán hàng đa cấp tại địa phương
2.000631 | 5wd  | free | Đăng ký sửa đổi, bổ sung nội dung hoạt động bán hàng đa cấp tại địa phương
2.000619 | 10wd | free | Chấm dứt hoạt động bán hàng đa cấp tại địa phương
2.000609 | 5wd  | free | Thông báo tổ chức hội nghị, hội thảo, đào tạo về bán hàng đa cấp
2.000191 | 20wd | free | Đăng ký hợp đồng theo mẫu, điều kiện giao dịch chung

## Lưu thông hàng hóa trong nước
2.000674 | 20wd | fee  | Cấp Giấy xác nhận đủ điều kiện làm tổng đại lý kinh doanh xăng dầu
2.000666 | 20wd | fee  | Cấp sửa đổi, bổ sung Giấy xác nhận đủ điều kiện làm tổng đại lý kinh doanh xăng dầu
2.000673 | 20wd | fee  | Cấp Giấy xác nhận đủ điều kiện làm đại lý bán lẻ xăng dầu
2.000669 | 20wd | fee  | Cấp sửa đổi, bổ sung Giấy xác nhận đủ điều kiện làm đại lý bán lẻ xăng dầu
2.000648 | 20wd | fee  | Cấp Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu
2.000645 | 20wd | fee  | Cấp sửa đổi, bổ sung Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu
2.000647 | 20wd | fee  | Cấp lại Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu
2.000190 | 15wd | fee  | Cấp Giấy phép bán buôn sản phẩm thuốc lá
2.000176 | 15wd | fee  | Cấp sửa đổi, bổ sung Giấy phép bán buôn sản phẩm thuốc lá
2.000167 | 15wd | fee  | Cấp lại Giấy phép bán buôn sản phẩm thuốc lá
2.001624 | 10wd | fee  | Cấp Giấy phép bán buôn rượu trên địa bàn tỉnh
2.001619 | 7wd  | fee  | Cấp lại Giấy phép bán buôn rượu trên địa bàn tỉnh
2.001636 | 7wd  | fee  | Cấp sửa đổi, bổ sung Giấy phép bán buôn rượu trên địa bàn tỉnh
2.001646 | 15wd | fee  | Cấp Giấy phép sản xuất rượu công nghiệp (quy mô dưới 3 triệu lít/năm)

## Thương mại quốc tế
2.000063 | 7wd  | fee  | Cấp Giấy phép thành lập Văn phòng đại diện của thương nhân nước ngoài tại Việt Nam
2.000450 | 5wd  | fee  | Cấp lại Giấy phép thành lập Văn phòng đại diện của thương nhân nước ngoài tại Việt Nam
2.000347 | 5wd  | fee  | Điều chỉnh Giấy phép thành lập Văn phòng đại diện của thương nhân nước ngoài tại Việt Nam
2.000327 | 5wd  | fee  | Gia hạn Giấy phép thành lập Văn phòng đại diện của thương nhân nước ngoài tại Việt Nam
2.000314 | 5wd  | free | Chấm dứt hoạt động của Văn phòng đại diện của thương nhân nước ngoài tại Việt Nam

## Hóa chất
2.001547 | 12wd | fee  | Cấp Giấy chứng nhận đủ điều kiện sản xuất hóa chất sản xuất, kinh doanh có điều kiện trong lĩnh vực công nghiệp
2.001175 | 5wd  | fee  | Cấp lại Giấy chứng nhận đủ điều kiện sản xuất hóa chất sản xuất, kinh doanh có điều kiện
1.002758 | 12wd | fee  | Cấp Giấy chứng nhận đủ điều kiện kinh doanh hóa chất sản xuất, kinh doanh có điều kiện trong lĩnh vực công nghiệp

## Vật liệu nổ công nghiệp
2.001434 | 5wd  | fee  | Cấp Giấy phép sử dụng vật liệu nổ công nghiệp
2.001433 | 3wd  | fee  | Cấp lại Giấy phép sử dụng vật liệu nổ công nghiệp
2.000229 | 20wd | fee  | Cấp Giấy chứng nhận huấn luyện kỹ thuật an toàn vật liệu nổ công nghiệp
1.003401 | 5wd  | free | Thu hồi Giấy phép sử dụng vật liệu nổ công nghiệp

## Điện
2.001561 | 15wd | fee  | Cấp giấy phép hoạt động tư vấn chuyên ngành điện
2.001632 | 7wd  | fee  | Cấp sửa đổi, bổ sung giấy phép hoạt động tư vấn chuyên ngành điện
2.001617 | 15wd | fee  | Cấp giấy phép hoạt động phát điện đối với nhà máy điện có quy mô dưới 3 MW đặt tại địa phương
2.001535 | 15wd | fee  | Cấp giấy phép hoạt động bán lẻ điện đến cấp điện áp 0,4 kV tại địa phương
2.000638 | 5wd  | free | Cấp thẻ Kiểm tra viên điện lực đối với trường hợp thẻ hết hạn

## An toàn thực phẩm
2.000591 | 15wd | fee  | Cấp Giấy chứng nhận đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh thực phẩm do Sở Công Thương thực hiện
2.000535 | 3wd  | fee  | Cấp lại Giấy chứng nhận đủ điều kiện an toàn thực phẩm do Sở Công Thương thực hiện

## Kinh doanh khí
2.000142 | 10wd | fee  | Cấp Giấy chứng nhận đủ điều kiện thương nhân kinh doanh mua bán khí dầu mỏ hóa lỏng
2.000136 | 5wd  | fee  | Cấp lại Giấy chứng nhận đủ điều kiện thương nhân kinh doanh mua bán khí dầu mỏ hóa lỏng

## Công nghiệp địa phương
2.000331 | 45d  | free | Cấp Giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh
`;
