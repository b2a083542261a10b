/** Procedures of Sở Thông tin và Truyền thông. One line each: code | time limit | fee | name (see parse.ts). */
export const soThongTinTruyenThong = `
## Bưu chính
1.003659 | 20wd | fee  | Cấp giấy phép bưu chính
1.003687 | 10wd | fee  | Sửa đổi, bổ sung giấy phép bưu chính
1.003633 | 10wd | fee  | Cấp lại giấy phép bưu chính khi hết hạn
1.004379 | 7wd  | fee  | Cấp lại giấy phép bưu chính khi bị mất hoặc hư hỏng không sử dụng được
1.004470 | 10wd | fee  | Cấp văn bản xác nhận thông báo hoạt động bưu chính
1.005442 | 5wd  | fee  | Cấp lại văn bản xác nhận thông báo hoạt động bưu chính khi bị mất hoặc hư hỏng

## Phát thanh truyền hình và thông tin điện tử
2.001765 | 10wd | free | Đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh
1.003384 | 5wd  | free | Sửa đổi, bổ sung Giấy chứng nhận đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh
2.001098 | 10wd | free | Cấp giấy phép thiết lập trang thông tin điện tử tổng hợp
1.005452 | 10wd | free | Sửa đổi, bổ sung giấy phép thiết lập trang thông tin điện tử tổng hợp
2.001091 | 10wd | free | Gia hạn giấy phép thiết lập trang thông tin điện tử tổng hợp
2.001087 | 10wd | free | Cấp lại giấy phép thiết lập trang thông tin điện tử tổng hợp
2.001766 | 5wd  | free | Thông báo thay đổi chủ sở hữu, địa chỉ trụ sở chính của tổ chức đã được cấp phép cung cấp trò chơi điện tử G1
2.001684 | 5wd  | free | Thông báo thay đổi địa chỉ trụ sở chính của doanh nghiệp cung cấp dịch vụ trò chơi điện tử G2, G3, G4

## Báo chí
1.009374 | 15wd | free | Cấp giấy phép xuất bản bản tin
1.009386 | 10wd | free | Văn bản chấp thuận thay đổi nội dung ghi trong giấy phép xuất bản bản tin
2.001171 | 24h  | free | Cho phép họp báo trong nước
2.001173 | 48h  | free | Cho phép họp báo nước ngoài
1.003888 | 10wd | free | Trưng bày tranh, ảnh và các hình thức thông tin khác bên ngoài trụ sở cơ quan đại diện nước ngoài

## Xuất bản, in và phát hành
1.003868 | 15wd | fee  | Cấp giấy phép xuất bản tài liệu không kinh doanh
2.001594 | 15d  | free | Cấp giấy phép hoạt động in xuất bản phẩm
2.001584 | 7d   | free | Cấp lại giấy phép hoạt động in xuất bản phẩm
1.003729 | 7d   | free | Cấp đổi giấy phép hoạt động in xuất bản phẩm
2.001564 | 10d  | fee  | Cấp giấy phép in gia công xuất bản phẩm cho nước ngoài
1.003725 | 15d  | fee  | Cấp giấy phép nhập khẩu xuất bản phẩm không kinh doanh
1.003483 | 10d  | free | Cấp giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm
1.003114 | 5wd  | free | Đăng ký hoạt động phát hành xuất bản phẩm
1.008201 | 5wd  | free | Cấp lại giấy xác nhận đăng ký hoạt động phát hành xuất bản phẩm
2.001740 | 5wd  | free | Đăng ký hoạt động cơ sở in
2.001737 | 5wd  | free | Thay đổi thông tin đăng ký hoạt động cơ sở in
2.001744 | 15d  | free | Cấp giấy phép hoạt động in
2.001732 | 10wd | free | Cấp lại giấy phép hoạt động in
2.001728 | 5wd  | free | Đăng ký sử dụng máy photocopy màu, máy in có chức năng photocopy màu
`;
