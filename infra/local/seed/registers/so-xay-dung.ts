/** Procedures of Sở Xây dựng. One line each: code | time limit | fee | name (see parse.ts). */
export const soXayDung = `
## Quản lý hoạt động xây dựng
1.006930 | 20d  | fee  | Thẩm định dự án, dự án điều chỉnh; thẩm định thiết kế cơ sở, thiết kế cơ sở điều chỉnh
1.006938 | 30d  | fee  | Thẩm định thiết kế, dự toán xây dựng; thẩm định thiết kế, dự toán xây dựng điều chỉnh
1.006940 | 20d  | fee  | Thẩm định Báo cáo kinh tế - kỹ thuật; Báo cáo kinh tế - kỹ thuật điều chỉnh
1.007197 | 20d  | fee  | Cấp giấy phép xây dựng mới đối với công trình thuộc thẩm quyền của Sở Xây dựng
1.007203 | 20d  | fee  | Cấp giấy phép sửa chữa, cải tạo công trình
1.007204 | 20d  | fee  | Cấp giấy phép di dời công trình
1.007207 | 5wd  | fee  | Gia hạn giấy phép xây dựng đối với công trình thuộc thẩm quyền của Sở Xây dựng
1.007236 | 20wd | fee  | Cấp chứng chỉ hành nghề hoạt động xây dựng hạng II, hạng III
1.007304 | 10wd | fee  | Cấp lại chứng chỉ hành nghề hoạt động xây dựng hạng II, hạng III do bị mất, hư hỏng
1.007357 | 20wd | fee  | Điều chỉnh, bổ sung lĩnh vực hoạt động của chứng chỉ hành nghề hạng II, hạng III
1.007391 | 20wd | fee  | Cấp chứng chỉ năng lực hoạt động xây dựng hạng II, hạng III
1.007392 | 10wd | fee  | Cấp lại chứng chỉ năng lực hoạt động xây dựng hạng II, hạng III do bị mất, hư hỏng
1.007394 | 20d  | fee  | Cấp Giấy phép hoạt động xây dựng cho nhà thầu nước ngoài
1.002693 | 15d  | free | Cấp giấy phép chặt hạ, dịch chuyển cây xanh

## Quy hoạch xây dựng
1.002701 | 25d  | free | Thẩm định nhiệm vụ, nhiệm vụ điều chỉnh quy hoạch chi tiết của dự án đầu tư xây dựng theo hình thức kinh doanh
1.003011 | 25d  | free | Thẩm định đồ án, đồ án điều chỉnh quy hoạch chi tiết của dự án đầu tư xây dựng theo hình thức kinh doanh
1.002720 | 30d  | free | Cấp giấy phép quy hoạch dự án đầu tư xây dựng trong khu chức năng đặc thù

## Nhà ở và công sở
1.007748 | 30d  | fee  | Gia hạn sở hữu nhà ở tại Việt Nam cho cá nhân, tổ chức nước ngoài
1.007750 | 15d  | free | Thông báo nhà ở hình thành trong tương lai đủ điều kiện được bán, cho thuê mua
1.007762 | 30d  | free | Thẩm định giá bán, thuê mua, thuê nhà ở xã hội được đầu tư xây dựng theo dự án
1.007766 | 30d  | free | Cho thuê nhà ở công vụ thuộc thẩm quyền quản lý của Ủy ban nhân dân cấp tỉnh
1.007767 | 45d  | fee  | Bán nhà ở cũ thuộc sở hữu nhà nước

## Kinh doanh bất động sản
1.002572 | 10d  | fee  | Cấp mới chứng chỉ hành nghề môi giới bất động sản
1.002625 | 10d  | fee  | Cấp lại chứng chỉ hành nghề môi giới bất động sản do bị mất, bị rách, hết hạn
1.002630 | 30d  | free | Chuyển nhượng toàn bộ hoặc một phần dự án bất động sản do Ủy ban nhân dân cấp tỉnh quyết định đầu tư

## Vật liệu xây dựng
1.006871 | 5wd  | fee  | Công bố hợp quy sản phẩm, hàng hóa vật liệu xây dựng
`;
