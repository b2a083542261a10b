/** Procedures of Sở Nội vụ. One line each: code | time limit | fee | name (see parse.ts). */
export const soNoiVu = `
## Tổ chức phi chính phủ
1.003960 | 30wd | free | Công nhận ban vận động thành lập hội có phạm vi hoạt động trong tỉnh
2.001481 | 30wd | free | Thành lập hội
2.001590 | 30wd | free | Cấp giấy phép thành lập và công nhận điều lệ quỹ
2.001567 | 15wd | free | Công nhận quỹ đủ điều kiện hoạt động và công nhận thành viên Hội đồng quản lý quỹ
1.003621 | 15wd | free | Công nhận thay đổi, bổ sung thành viên Hội đồng quản lý quỹ
1.003503 | 30wd | free | Phê duyệt điều lệ hội
1.003858 | 30wd | free | Đổi tên hội
1.003822 | 30wd | free | Cho phép hội đặt văn phòng đại diện
1.003900 | 30wd | free | Chia, tách; sáp nhập; hợp nhất hội
1.003918 | 30wd | free | Hội tự giải thể
1.003920 | 15wd | free | Thay đổi giấy phép thành lập và công nhận điều lệ quỹ
1.003916 | 30wd | free | Hợp nhất, sáp nhập, chia, tách quỹ

## Công chức, viên chức
1.005384 | -    | fee  | Thi tuyển công chức
2.002156 | -    | fee  | Xét tuyển công chức
1.005385 | -    | free | Tiếp nhận các trường hợp đặc biệt trong tuyển dụng công chức
1.005388 | -    | fee  | Thi tuyển viên chức
1.005392 | -    | fee  | Xét tuyển viên chức
1.005393 | -    | free | Xét tuyển đặc cách viên chức
1.005394 | -    | fee  | Thi thăng hạng chức danh nghề nghiệp viên chức

## Thi đua - Khen thưởng
1.000924 | 25wd | free | Tặng thưởng Bằng khen của Chủ tịch Ủy ban nhân dân cấp tỉnh
2.000287 | 25wd | free | Tặng Cờ thi đua của Ủy ban nhân dân cấp tỉnh
1.000934 | 25wd | free | Tặng danh hiệu Chiến sĩ thi đua cấp tỉnh
2.000437 | 25wd | free | Tặng danh hiệu Tập thể lao động xuất sắc
2.000449 | 25wd | free | Tặng Cờ thi đua của Ủy ban nhân dân cấp tỉnh theo đợt hoặc chuyên đề
2.000422 | 5wd  | free | Tặng thưởng Bằng khen của Chủ tịch Ủy ban nhân dân cấp tỉnh về thành tích đột xuất
1.000681 | 25wd | free | Tặng thưởng Bằng khen của Chủ tịch Ủy ban nhân dân cấp tỉnh về thành tích đối ngoại

## Tôn giáo
1.001894 | 60d  | free | Đề nghị công nhận tổ chức tôn giáo có địa bàn hoạt động ở một tỉnh
1.001886 | 30d  | free | Đăng ký sửa đổi hiến chương của tổ chức tôn giáo có địa bàn hoạt động ở một tỉnh
1.001875 | 30d  | free | Đề nghị thành lập, chia, tách, sáp nhập, hợp nhất tổ chức tôn giáo trực thuộc
1.001854 | 30d  | free | Đăng ký người được bổ nhiệm, bầu cử, suy cử làm chức việc
1.001843 | 20d  | free | Đăng ký thuyên chuyển chức sắc, chức việc, nhà tu hành
1.001832 | -    | free | Thông báo về việc phong phẩm hoặc suy cử chức sắc tôn giáo
1.001818 | -    | free | Thông báo hủy kết quả phong phẩm hoặc suy cử chức sắc tôn giáo
1.001807 | 30d  | free | Đề nghị sinh hoạt tôn giáo tập trung của người nước ngoài cư trú hợp pháp tại Việt Nam
1.001797 | 45d  | free | Đề nghị tổ chức cuộc lễ, giảng đạo ngoài địa bàn phụ trách có quy mô tổ chức ở nhiều huyện

## Văn thư và Lưu trữ nhà nước
1.003657 | 8wh  | fee  | Phục vụ việc sử dụng tài liệu của độc giả tại phòng đọc
1.003649 | 5wd  | fee  | Cấp bản sao và chứng thực tài liệu lưu trữ
2.001540 | 15wd | free | Cấp, cấp lại Chứng chỉ hành nghề lưu trữ
`;
