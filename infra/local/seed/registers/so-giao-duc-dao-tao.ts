/** Procedures of Sở Giáo dục và Đào tạo. One line each: code | time limit | fee | name (see parse.ts). */
export const soGiaoDucDaoTao = `
## Giáo dục trung học
1.006388 | 25wd | free | Thành lập trường trung học phổ thông công lập hoặc cho phép thành lập trường trung học phổ thông tư thục
1.005074 | 20wd | free | Cho phép trường trung học phổ thông hoạt động giáo dục
1.005067 | 20wd | free | Cho phép trường trung học phổ thông hoạt động trở lại
1.005070 | 25wd | free | Sáp nhập, chia tách trường trung học phổ thông
1.006389 | 20wd | free | Giải thể trường trung học phổ thông
2.002478 | 5wd  | free | Chuyển trường đối với học sinh trung học phổ thông
2.002479 | 5wd  | free | Tiếp nhận học sinh trung học phổ thông Việt Nam về nước
2.002480 | 5wd  | free | Tiếp nhận học sinh trung học phổ thông người nước ngoài
1.001088 | 5wd  | free | Xin học lại tại trường khác đối với học sinh trung học

## Giáo dục dân tộc, thường xuyên và chuyên biệt
1.005084 | 25wd | free | Thành lập trường phổ thông dân tộc nội trú
1.005081 | 20wd | free | Cho phép trường phổ thông dân tộc nội trú hoạt động giáo dục
1.005079 | 20wd | free | Sáp nhập, chia, tách trường phổ thông dân tộc nội trú
1.005065 | 15wd | free | Thành lập trung tâm giáo dục thường xuyên
1.005062 | 15wd | free | Cho phép trung tâm giáo dục thường xuyên hoạt động giáo dục trở lại
1.005057 | 15wd | free | Sáp nhập, chia tách trung tâm giáo dục thường xuyên
1.005053 | 15wd | free | Thành lập trung tâm ngoại ngữ, tin học
1.005049 | 15wd | free | Cho phép trung tâm ngoại ngữ, tin học hoạt động giáo dục
1.005025 | 15wd | free | Cho phép trung tâm ngoại ngữ, tin học hoạt động giáo dục trở lại
1.005043 | 15wd | free | Sáp nhập, chia, tách trung tâm ngoại ngữ, tin học
1.005036 | 15wd | free | Giải thể trung tâm ngoại ngữ, tin học
1.005195 | 15wd | free | Thành lập trung tâm hỗ trợ và phát triển giáo dục hòa nhập
1.005359 | 15wd | free | Cho phép trung tâm hỗ trợ và phát triển giáo dục hòa nhập hoạt động

## Giáo dục và đào tạo thuộc hệ thống giáo dục quốc dân
1.005015 | 20wd | free | Thành lập trường trung học phổ thông chuyên công lập
1.005008 | 20wd | free | Cho phép trường trung học phổ thông chuyên hoạt động giáo dục
1.005061 | 15wd | free | Cấp giấy chứng nhận đăng ký kinh doanh dịch vụ tư vấn du học
2.001985 | 15wd | free | Điều chỉnh, bổ sung giấy chứng nhận đăng ký kinh doanh dịch vụ tư vấn du học
2.001987 | 15wd | free | Đề nghị được kinh doanh dịch vụ tư vấn du học trở lại
1.000181 | 5wd  | free | Cấp phép, gia hạn giấy phép tổ chức hoạt động giáo dục kỹ năng sống và hoạt động giáo dục ngoài giờ chính khóa
1.001000 | 5wd  | free | Xác nhận hoạt động giáo dục kỹ năng sống và hoạt động giáo dục ngoài giờ chính khóa
1.005143 | 20wd | free | Phê duyệt liên kết giáo dục với cơ sở giáo dục của nước ngoài
1.000715 | -    | free | Cấp Chứng nhận trường mầm non đạt kiểm định chất lượng giáo dục
1.000713 | -    | free | Cấp Chứng nhận trường tiểu học đạt kiểm định chất lượng giáo dục
1.000711 | -    | free | Cấp Chứng nhận trường trung học đạt kiểm định chất lượng giáo dục

## Quy chế thi, tuyển sinh
1.005142 | -    | fee  | Đăng ký dự thi trung học phổ thông quốc gia
1.005095 | 15d  | free | Phúc khảo bài thi trung học phổ thông quốc gia
1.005090 | -    | free | Xét tuyển sinh vào trường phổ thông dân tộc nội trú

## Văn bằng, chứng chỉ
1.005092 | 8wh  | free | Cấp bản sao văn bằng, chứng chỉ từ sổ gốc
2.001914 | 5wd  | free | Chỉnh sửa nội dung văn bằng, chứng chỉ
1.004889 | 20wd | fee  | Công nhận văn bằng tốt nghiệp các cấp học phổ thông do cơ sở giáo dục nước ngoài cấp
`;
