/** Procedures of Ban Quản lý các khu công nghiệp. One line each: code | time limit | fee | name (see parse.ts). */
export const bqlKhuCongNghiep = `
## Đầu tư vào khu công nghiệp
1.009755 | -    | free | Chấp thuận nhà đầu tư của Ban Quản lý
1.009756 | 15d  | free | Cấp Giấy chứng nhận đăng ký đầu tư đối với dự án trong khu công nghiệp
1.009757 | 26d  | free | Điều chỉnh quyết định chủ trương đầu tư của Ban Quản lý
1.009770 | 15d  | free | Gia hạn thời hạn hoạt động của dự án đầu tư trong khu công nghiệp
1.009777 | -    | free | Chấm dứt hoạt động của dự án đầu tư trong khu công nghiệp

## Quy hoạch xây dựng
1.002701 | 25d  | free | Thẩm định nhiệm vụ, nhiệm vụ điều chỉnh quy hoạch chi tiết của dự án đầu tư xây dựng theo hình thức kinh doanh
1.003011 | 25d  | free | Thẩm định đồ án, đồ án điều chỉnh quy hoạch chi tiết của dự án đầu tư xây dựng theo hình thức kinh doanh

## Lao động, tiền lương
2.001955 | 7wd  | free | Đăng ký nội quy lao động của doanh nghiệp

## Việc làm
2.000192 | 7wd  | fee  | Cấp giấy phép lao động cho người nước ngoài làm việc tại Việt Nam
2.000205 | 3wd  | fee  | Cấp lại giấy phép lao động cho người nước ngoài làm việc tại Việt Nam
1.000459 | 3wd  | free | Xác nhận người lao động nước ngoài không thuộc diện cấp giấy phép lao động

## Thương mại quốc tế
2.000063 | 7wd  | fee  | Cấp Giấy phép thành lập Văn phòng đại diện của thương nhân nước ngoài tại Việt Nam
`;
