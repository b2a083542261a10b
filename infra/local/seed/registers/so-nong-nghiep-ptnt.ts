/** Procedures of Sở Nông nghiệp và Phát triển nông thôn. One line each: code | time limit | fee | name (see parse.ts). */
export const soNongNghiepPtnt = `
## Bảo vệ thực vật
1.004363 | 21d  | fee  | Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật
1.004346 | 21d  | fee  | Cấp lại Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật
1.004493 | 10wd | fee  | Cấp Giấy xác nhận nội dung quảng cáo thuốc bảo vệ thực vật
1.004509 | 3wd  | fee  | Cấp Giấy phép vận chuyển thuốc bảo vệ thực vật
1.003984 | 24h  | fee  | Cấp Giấy chứng nhận kiểm dịch thực vật đối với lô vật thể vận chuyển từ vùng nhiễm đối tượng kiểm dịch thực vật
1.007931 | 10wd | fee  | Cấp Giấy chứng nhận đủ điều kiện buôn bán phân bón
1.007932 | 5wd  | fee  | Cấp lại Giấy chứng nhận đủ điều kiện buôn bán phân bón
1.007933 | 5wd  | free | Xác nhận nội dung quảng cáo phân bón

## Trồng trọt
1.008003 | 30d  | free | Cấp Quyết định phục hồi Quyết định công nhận cây đầu dòng, vườn cây đầu dòng

## Chăn nuôi và Thú y
1.003781 | 15wd | fee  | Cấp lại Giấy chứng nhận cơ sở an toàn dịch bệnh động vật trên cạn
1.005319 | 3wd  | fee  | Cấp lại Chứng chỉ hành nghề thú y
2.001064 | 3wd  | fee  | Gia hạn Chứng chỉ hành nghề thú y
1.001686 | 8wd  | fee  | Cấp, cấp lại Giấy chứng nhận đủ điều kiện buôn bán thuốc thú y
1.004022 | 10wd | fee  | Cấp Giấy xác nhận nội dung quảng cáo thuốc thú y
1.002338 | 24h  | fee  | Cấp Giấy chứng nhận kiểm dịch động vật, sản phẩm động vật trên cạn vận chuyển ra khỏi địa bàn cấp tỉnh
2.000873 | 24h  | fee  | Cấp Giấy chứng nhận kiểm dịch động vật thủy sản vận chuyển trong nước
1.004839 | 20wd | fee  | Cấp lại Giấy chứng nhận điều kiện vệ sinh thú y
1.003810 | 20d  | fee  | Cấp Giấy chứng nhận cơ sở an toàn dịch bệnh động vật thủy sản đối với cơ sở nuôi trồng
1.008126 | 25wd | fee  | Cấp Giấy chứng nhận đủ điều kiện sản xuất thức ăn chăn nuôi thương mại
1.008127 | 5wd  | fee  | Cấp lại Giấy chứng nhận đủ điều kiện sản xuất thức ăn chăn nuôi thương mại
1.008128 | 25wd | fee  | Cấp Giấy chứng nhận đủ điều kiện chăn nuôi đối với chăn nuôi trang trại quy mô lớn
1.008129 | 5wd  | fee  | Cấp lại Giấy chứng nhận đủ điều kiện chăn nuôi đối với chăn nuôi trang trại quy mô lớn

## Thủy sản
1.004918 | 10wd | fee  | Cấp, cấp lại Giấy chứng nhận cơ sở đủ điều kiện sản xuất, ương dưỡng giống thủy sản
1.004915 | 10wd | fee  | Cấp, cấp lại Giấy chứng nhận cơ sở đủ điều kiện sản xuất thức ăn thủy sản, sản phẩm xử lý môi trường nuôi trồng thủy sản
1.004913 | 10wd | fee  | Cấp, cấp lại Giấy chứng nhận cơ sở đủ điều kiện nuôi trồng thủy sản theo yêu cầu
1.004692 | 7wd  | fee  | Cấp, cấp lại giấy xác nhận đăng ký nuôi trồng thủy sản lồng bè, đối tượng thủy sản nuôi chủ lực
1.004697 | 15wd | free | Cấp, cấp lại Giấy chứng nhận cơ sở đủ điều kiện đóng mới, cải hoán tàu cá
1.004359 | 6wd  | fee  | Cấp, cấp lại giấy phép khai thác thủy sản
1.003650 | 3wd  | free | Cấp giấy chứng nhận đăng ký tàu cá
1.003634 | 3wd  | free | Cấp lại giấy chứng nhận đăng ký tàu cá
1.003586 | 3wd  | free | Cấp giấy chứng nhận đăng ký tạm thời tàu cá
1.003681 | 3wd  | free | Xóa đăng ký tàu cá
1.003666 | 2wd  | fee  | Cấp Giấy chứng nhận nguồn gốc thủy sản khai thác
1.003593 | 2wd  | fee  | Cấp Giấy xác nhận nguyên liệu thủy sản khai thác

## Lâm nghiệp
1.000055 | 15wd | free | Phê duyệt phương án quản lý rừng bền vững của chủ rừng là tổ chức
1.000047 | 10wd | free | Phê duyệt phương án khai thác động vật rừng thông thường từ tự nhiên
1.000045 | 5wd  | free | Xác nhận bảng kê lâm sản
1.000084 | 50d  | free | Phê duyệt đề án du lịch sinh thái, nghỉ dưỡng, giải trí trong rừng phòng hộ hoặc rừng sản xuất
1.004815 | 5wd  | free | Đăng ký mã số cơ sở nuôi, trồng các loài động vật rừng, thực vật rừng nguy cấp, quý, hiếm

## Thủy lợi
1.004427 | 25d  | free | Cấp giấy phép cho các hoạt động trong phạm vi bảo vệ công trình thủy lợi
1.003921 | 3wd  | free | Cấp lại giấy phép cho các hoạt động trong phạm vi bảo vệ công trình thủy lợi trong trường hợp bị mất, bị rách
1.003880 | 15d  | free | Cấp gia hạn, điều chỉnh nội dung giấy phép trồng cây lâu năm trong phạm vi bảo vệ công trình thủy lợi
2.001804 | 30d  | free | Phê duyệt phương án, điều chỉnh phương án cắm mốc chỉ giới phạm vi bảo vệ công trình thủy lợi

## Quản lý chất lượng nông lâm sản và thủy sản
2.001827 | 15wd | fee  | Cấp Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở sản xuất, kinh doanh nông, lâm, thủy sản
2.001823 | 15wd | fee  | Cấp lại Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm trước 06 tháng tính đến ngày hết hạn
2.001819 | 3wd  | fee  | Cấp lại Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm trong trường hợp bị mất, hỏng, thất lạc
2.001241 | 8wh  | free | Cấp Giấy chứng nhận xuất xứ cho lô nguyên liệu nhuyễn thể hai mảnh vỏ
`;
